package org.fabcom.till.counter;

import module java.base;
import org.fabcom.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * The drawer is counted, then the till is closed.
 *
 * @param closed that the day was closed before, and what that makes of this closing; null: it was not
 * @param parked baskets that wait and are not sold yet
 * @param expected what the drawer should hold, and all that follows from it; null until it is counted
 */
public record CountView(
        String path,
        String name,
        String state,
        @Nullable String closed,
        List<CoinView> coins,
        List<String> parked,
        @Nullable ExpectedView expected,
        String token,
        Form form) {

    /** {@code value}: in cents; {@code many}: as typed. */
    public record CoinView(String value, String label, String many, String sum) {}

    /** {@code cents}: expected, as it is shown. */
    public record ExpectedView(
            String counted,
            String expected,
            long cents,
            String gapName,
            String gap,
            boolean right,
            String whence,
            List<MeansView> means,
            String act) {}

    /** {@code each}: cheques by name. */
    public record MeansView(String label, String count, String sum, List<String> each) {}
}
