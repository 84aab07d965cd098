package org.fabcom.web.listing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;

/**
 * A list that programs read at {@code /api/v1/} and its name: rooms expose it as a bean, the back door answers it.
 *
 * @param room the room that opens and closes it
 * @param summary what it lists, for the description of the back door
 * @param asked what may be asked beside the facets
 */
public record Published<R>(
        String name, String room, String summary, Listing<R> list, List<String> asked, Reading<R> reading) {

    /** Rows on a page. */
    static final int SIZE = 100;

    /** Reads what the address asks, for whoever asks it. */
    public interface Reading<R> {
        Source<R> of(Address asked, Visitor me, Page page);
    }

    /** One page of it. */
    public void answer(Address address, Visitor me, Page page, HttpServletResponse response) throws IOException {
        new ListJson<>(list, page).part(address, reading.of(address, me, page), response);
    }
}
