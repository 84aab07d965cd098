package org.fabcom.till.counter;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * The till while something is being sold.
 *
 * @param state since when it is open, by whom, with how much
 * @param tiles one for each kind of object
 * @param chosen value of the way in which the next thing leaves
 * @param audiences for whom the ticket may be, by the price rules; empty: no rule names anybody
 * @param levels of solidarity prices, from the lowest; empty: no key takes any
 * @param solidarity which families take them, and what is paid while none is chosen
 * @param cash sums that are often handed over, with what is given back of each
 * @param arrived payments in currencies of the territory that pay no sale yet
 * @param rounded the next whole euro; null when there is nothing to round
 * @param sold the last sale of the session; null: none
 * @param writtenOn the day of the notebook that is being copied, as the form says it; empty: sales happen now
 * @param token the key by which the sale is paid once
 * @param said the basket as JSON
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
        List<AudienceView> audiences,
        List<AudienceView> levels,
        String solidarity,
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
        String said,
        DeviceView device,
        Form form) {

    /** Sums that are offered, the exact one included. */
    static final int CASH = 4;

    /** {@code per}, {@code least}, {@code most}, {@code guarantee}, {@code outside} (nothing is taken off): as the guide says, for a device that goes on without network. */
    public record TileView(
            String kind,
            String label,
            String price,
            String icon,
            String key,
            String per,
            long least,
            long most,
            boolean fixed,
            int guarantee,
            boolean outside) {}

    /**
     * What a device must know to go on without network.
     *
     * @param person to whom its key belongs
     * @param session number of the opening
     * @param hours for which it may
     * @param aside sales of devices that wait for somebody
     * @param rules the price rules of the house as JSON
     * @param consigned objects of the tickets that are begun of which nothing is taken off
     */
    public record DeviceView(String person, long session, long hours, int aside, String rules, String consigned) {}

    /** @param less what was taken off, with its reason; empty: nothing */
    public record LineView(int n, String label, String less, String quantity, String price) {}

    public record AudienceView(String value, String label, boolean chosen) {}

    public record CashView(String value, String label, String change) {}

    /** @param said it as JSON, for a device without network; null: of a day of the notebook, which needs it */
    public record ParkedView(
            String id,
            String label,
            String price,
            int version,
            @Nullable String said) {}

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

    /** « number=cents » of each transfer at par, parted by blanks: what it pays where nobody says its worth. */
    public String worth() {
        return arrived.stream()
                .filter(it -> !it.hint().isEmpty())
                .map(it -> it.value() + "=" + it.hint())
                .collect(Collectors.joining(" "));
    }

    /** Drawn once beside the page, for a device to fill in when there is no network. */
    public boolean bare() {
        return basket.isEmpty();
    }

    /** One of each thing that a ticket may show, all empty. */
    public CounterView blank() {
        return new CounterView(
                path,
                name,
                training,
                "",
                false,
                List.of(),
                List.of(),
                "",
                List.of(new LineView(0, "", "", "", "")),
                audiences,
                levels,
                solidarity,
                1,
                "",
                0,
                Collections.nCopies(CASH, new CashView("", "", "")),
                List.of(),
                "1",
                List.of(new ParkedView("", "", "", 0, "")),
                null,
                "",
                "",
                null,
                "",
                device,
                Form.empty());
    }
}
