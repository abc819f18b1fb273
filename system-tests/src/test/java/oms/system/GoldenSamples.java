package oms.system;

/** Answers as the reference gives them, whose shape its clients rely on. */
final class GoldenSamples {

  static final String ORDERS =
      """
      [{"id":"A1-1","status":"processing","receivedAt":"2026-11-21T01:31:07.574032791Z"}]
      """;

  static final String ORDER_IN_PROCESS =
      """
      {"id":"A1-1","customerId":"1234","receivedAt":"2026-11-21T01:31:07Z","status":"processing",
       "fulfillments":[
         {"id":"A1-1:1","items":[{"sku":"Vans Old Skool","quantity":1}],
          "location":"Warehouse A","status":"processing",
          "payment":{"subTotal":5904,"tax":1180,"shipping":994,"total":8078,"status":"success"},
          "shipment":{"id":"A1-1:1","status":"booked","updatedAt":"2026-11-21T01:31:07Z"}}]}
      """;

  static final String ORDER_COMPLETED = ORDER_IN_PROCESS.replace("processing", "completed");

  static final String ORDER_IN_QUESTION =
      """
      {"id":"A1-1","customerId":"1234","receivedAt":"2026-11-21T01:31:07Z",
       "status":"customerActionRequired",
       "fulfillments":[
         {"id":"A1-1:1","items":[{"sku":"Adidas Classic","quantity":1}],"status":"unavailable"}]}
      """;

  static final String SHIPMENTS = "[{\"id\":\"A1-1:1\",\"status\":\"booked\"}]";

  static final String SHIPMENT =
      """
      {"id":"A1-1:1","status":"booked","updatedAt":"2026-11-21T01:31:07Z",
       "items":[{"sku":"Vans Old Skool","quantity":1}]}
      """;

  static final String ORDER_STATS = "{\"workerCount\":2,\"backlog\":0,\"completeRate\":0.067}";

  static final String STATS = "{\"workerCount\":2,\"backlog\":0}";

  static final String SETTINGS = "{\"limit\":100,\"maintenanceMode\":false}";

  static final String CHARGE =
      """
      {"invoiceReference":"r:1","subTotal":25206,"shipping":2117,"tax":5040,"total":32363,
       "success":true,"authCode":"1234"}
      """;

  private GoldenSamples() {}
}
