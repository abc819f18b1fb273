package oms.order.inventory;

import java.util.List;

/** What is sold at all. */
interface Assortment {

  /** Only what a warehouse has been given is sold. */
  Assortment AS_STOCKED = _ -> {};

  /** Makes sure that there are stock rows for those of the SKUs that are sold without a listing. */
  void stockUp(List<String> skus);
}
