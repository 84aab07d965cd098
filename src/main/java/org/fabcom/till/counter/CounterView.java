package org.fabcom.till.counter;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * The till while something is being sold.
 *
 * @param state since when it is open, by whom, with how much
 * @param tiles one for each kind of object
 * @param chosen value of the way in which the next thing leaves
 * @param cash sums that are often handed over, with what is given back of each
 * @param arrived payments in currencies of the territory that pay no sale yet
 * @param rounded the next whole euro; null when there is nothing to round
 * @param sold the last sale of the session; null: none
 * @param writtenOn the day of the notebook that is being copied, as the form says it; empty: sales happen now
 * @param token the key by which the sale is paid once
 */
public record CounterView(
        String path,
        String name,
        boolean training,
        String state,
        boolean mayClose,
        List<TileView> tiles,
        List<OptionView> ways,
        String chosen,
        List<LineView> lines,
        long cents,
        String basket,
        int version,
        List<CashView> cash,
        List<OptionView> arrived,
        @Nullable String rounded,
        List<ParkedView> parked,
        @Nullable SoldView sold,
        String writtenOn,
        String token,
        @Nullable String warning,
        Form form) {

    public record TileView(String kind, String label, String price, String icon, String key) {}

    public record LineView(int n, String label, String quantity, String price) {}

    public record CashView(String value, String label, String change) {}

    public record ParkedView(String id, String label, String price) {}

    /**
     * The last sale.
     *
     * @param change to give back; empty when there is nothing
     * @param fresh paid just now
     */
    public record SoldView(String url, String said, String change, boolean guaranteed, boolean fresh) {}

    public boolean empty() {
        return lines.isEmpty();
    }
}
