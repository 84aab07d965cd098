package org.fabcom.web.listing;

import module java.base;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;

/**
 * An order of a list that whoever reads may choose; the first of a list is the usual one. Immutable.
 *
 * @param name in the address
 * @param label the key of what people read
 * @param columns in SQL, the last of which leaves no two rows equal
 */
public record Order(String name, String label, String columns) {

    /** The name of what the address asks. */
    public static final String ASKED = "tri";

    /** As a link: {@code chosen} is how the rows stand now. */
    public record Choice(LinkView link, boolean chosen) {}

    static Order of(List<Order> all, Address asked) {
        var name = Filters.one(asked, ASKED, all.stream().map(Order::name).toList());
        return all.stream().filter(it -> it.name.equals(name)).findFirst().orElse(all.getFirst());
    }

    static List<Choice> choices(List<Order> all, Address asked, Page page) {
        if (all.isEmpty()) return List.of();
        var now = of(all, asked);
        var usual = all.getFirst();
        return all.stream()
                .map(it -> new Choice(
                        new LinkView(
                                asked.with(ASKED, it == usual ? null : it.name).toString(), page.t(it.label)),
                        it == now))
                .toList();
    }
}
