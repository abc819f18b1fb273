package oms.billing.pricing;

import static oms.contracts.billing.DeclineReason.AMOUNT_TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import oms.contracts.item.LineItem;
import oms.contracts.money.Amounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceTests {

  @ParameterizedTest
  @CsvSource({
    // unit, shipping, quantity, subTotal, tax, shipping, total
    "   1000, 500,     1,      1000,      200,       500,      1700",
    "   1000, 500,     3,      3000,      600,      1500,      5100",
    "      1,   0,     4,         4,        0,         0,         4",
    "      1,   0,     5,         5,        1,         0,         6",
    "   3333, 777,     7,     23331,     4666,      5439,     33436",
    "  11999, 999, 10000, 119990000, 23998000,   9990000, 153978000",
    "      0,   0,    10,         0,        0,         0,         0",
  })
  void onePriceTimesItsQuantity(
      long unit, long each, int quantity, long subTotal, long tax, long shipping, long total) {
    Quote quote = invoice(new Price(unit, each), line(quantity));

    assertThat(quote).isEqualTo(Quote.of(new Amounts("USD", subTotal, tax, shipping, total)));
  }

  @Test
  void theTotalOfTwoLinesIsTheSumOfItsPartsAndCountsNoLineTwice() {
    List<LineItem> lines = List.of(new LineItem("a", 1), new LineItem("b", 1));

    Quote quote =
        Invoice.of(
            "USD", lines, sku -> sku.equals("a") ? new Price(11409, 900) : new Price(13797, 1217));

    assertThat(quote.amounts()).isEqualTo(new Amounts("USD", 25206, 5040, 2117, 32363));
  }

  @Test
  void taxIsRoundedDownOnEachLineAndNotOnTheSum() {
    Quote quote = invoice(new Price(4, 0), line(1), line(1), line(1), line(1), line(1));

    assertThat(quote.amounts().tax()).isZero();
  }

  @Test
  void theSameSkuOnTwoLinesIsPricedTwice() {
    assertThat(invoice(new Price(100, 10), line(1), line(2)).amounts())
        .isEqualTo(invoice(new Price(100, 10), line(3)).amounts());
  }

  @Test
  void theLargestTotalIsStillChargedAndACentMoreIsRefused() {
    assertThat(invoice(new Price(0, Integer.MAX_VALUE), line(1)).refused()).isNull();
    assertThat(invoice(new Price(0, Integer.MAX_VALUE + 1L), line(1)).refused())
        .isEqualTo(AMOUNT_TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({"9223372036854775807, 0", "0, 9223372036854775807", "4611686018427387904, 0"})
  void whatDoesNotFitIsRefusedInsteadOfWrappingAround(long unit, long shipping) {
    Quote quote = invoice(new Price(unit, shipping), line(2), line(10_000));

    assertThat(quote.refused()).isEqualTo(AMOUNT_TOO_LARGE);
    assertThat(quote.amounts().total()).isZero();
  }

  @Test
  void anOrderOfThirtyThousandFullLinesIsRefused() {
    List<LineItem> lines = Collections.nCopies(30_000, line(10_000));

    Quote quote = Invoice.of("USD", lines, _ -> new Price(11_999, 999));

    assertThat(quote.refused()).isEqualTo(AMOUNT_TOO_LARGE);
    assertThat(quote.amounts().subTotal()).isEqualTo(30_000L * 119_990_000L);
  }

  private static LineItem line(int quantity) {
    return new LineItem("shoe", quantity);
  }

  private static Quote invoice(Price price, LineItem... lines) {
    return Invoice.of("USD", List.of(lines), _ -> price);
  }
}
