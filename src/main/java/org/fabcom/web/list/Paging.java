package org.fabcom.web.list;

import module java.base;
import org.fabcom.kernel.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Where one is in a list: page numbers start at 1. A page beyond the end is the last one.
 *
 * @param total rows in all; {@code size} rows a page
 */
public record Paging(int page, int size, long total, Address address) {

    public static final int USUAL = 25;

    /** The end of a query that reads one page; its parameters are {@link #parameters}. */
    public static final String SQL = " offset :offset limit :size";

    public Paging {
        page = (int) Math.max(1, Math.min(page, Math.max(1, (total + size - 1) / size)));
    }

    /** From the address; a number beyond the end is the last page, what is none is refused. */
    public static Paging of(Address address, int size, long total) {
        var page = Filters.number(address, "page", 1, 999_999_999);
        return new Paging(page == null ? 1 : page, size, total, address);
    }

    /** The first rows, where the rest has a page of its own. */
    public static Paging first(int most) {
        return new Paging(1, most, most, Address.of(""));
    }

    public Map<String, Object> parameters() {
        return Map.of("offset", offset(), "size", size);
    }

    /** Something was asked in which there is neither letter nor figure: nothing is searched, and the page says so. */
    public boolean wordless() {
        var asked = address.value("q");
        return !asked.isBlank() && Fold.words(asked).isEmpty();
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public long offset() {
        return (long) (page - 1) * size;
    }

    public long first() {
        return total == 0 ? 0 : offset() + 1;
    }

    public long last() {
        return Math.min(total, offset() + size);
    }

    public @Nullable String previous() {
        return page == 1
                ? null
                : address.with("page", page == 2 ? null : page - 1).toString();
    }

    public @Nullable String next() {
        return page >= pages() ? null : address.with("page", page + 1).toString();
    }
}
