package org.fabcom.flows.items;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * An object that is followed by itself.
 *
 * @param number of its organisation, without gap
 * @param code what its label says
 * @param line the weighing that it came in with; null: it was there before
 */
public record StockItem(
        UUID id,
        PartyId owner,
        int number,
        String code,
        @Nullable UUID line,
        Described described,
        StockState state,
        int version,
        PartyId by,
        Instant at) {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_SERIAL = 60;
    public static final int LONGEST_SHELF = 40;
    public static final int MOST_GRAMS = 10_000_000;
    public static final int MOST_CENTS = 1_000_000;

    /**
     * What is said of it.
     *
     * @param serial serial or frame number; empty: none is known
     * @param shelf where it stands; empty: not said
     * @param grams null: unknown
     * @param price in cents, all taxes included; null: none yet
     * @param consigned sold on behalf of somebody
     */
    public record Described(
            UUID site,
            UUID kind,
            String name,
            String serial,
            String shelf,
            @Nullable Integer grams,
            @Nullable Integer price,
            boolean consigned) {}

    public String name() {
        return described.name();
    }

    /** With its number. */
    public String title(Page page) {
        return page.t("items.numbered", number, name());
    }

    /** « K7QM-29XW »: in two halves, for who reads it aloud. */
    public String spelled() {
        return code.substring(0, 4) + "-" + code.substring(4);
    }
}
