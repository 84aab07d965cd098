package org.fabcom.flows.workshop;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/**
 * One object with its history.
 *
 * @param number of the next line
 * @param facts what is said of it, label and value
 * @param came the weighing it came in with; empty: none, or not for this visitor
 * @param makes may describe it anew; {@code works}: may work on it
 * @param lends is lent out, or is out
 * @param out is with somebody: neither diagnosed nor sent away before it is back
 * @param electrical is sold only after a test
 * @param room for one photo more
 * @param consigned where sales on behalf are settled; empty: it is the house's own
 */
public record ObjectView(
        String path,
        LinkView back,
        String title,
        String state,
        String chip,
        Form form,
        String number,
        List<FactView> facts,
        String came,
        String consigned,
        boolean makes,
        boolean works,
        boolean gone,
        boolean out,
        boolean sold,
        boolean lends,
        boolean electrical,
        String sums,
        List<OptionView> workers,
        List<OptionView> exits,
        List<PhotoView> photos,
        boolean room,
        List<LineView> lines) {

    public record FactView(String label, String value) {}

    /** @param remove where it is taken away */
    public record PhotoView(String url, String alt, String remove) {}

    /** @param back where it is taken back; empty: it is not */
    public record LineView(String when, String what, String words, String amount, String who, String back) {}
}
