package org.fabcom.web.listing;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A list that programs read at {@code /api/v1/} and its name, one of its rows at the same address and its number: rooms expose it as a
 * bean, the back door answers it.
 *
 * @param room the room that opens and closes it
 * @param summary what it lists, for the description of the back door
 * @param asked what may be asked beside the facets
 * @param scope what a token needs to read it; empty where everybody reads it, perhaps not all of it
 * @param id the number of a row; null where nothing is done with it
 * @param one one row by its number; null where no address leads to one
 */
public record Published<R>(
        String name,
        String room,
        String summary,
        Listing<R> list,
        List<String> asked,
        Reading<R> reading,
        String scope,
        @Nullable Function<R, UUID> id,
        @Nullable One<String, R> one) {

    /** Reads what the address asks, for whoever asks it. */
    public interface Reading<R> {
        Source<R> of(Address asked, Visitor me, Page page);
    }

    /** The row that an id names, if there is one for whoever asks. */
    public interface One<I, R> {
        Optional<R> of(I id, Visitor me, Page page);
    }

    public Published(
            String name, String room, String summary, Listing<R> list, List<String> asked, Reading<R> reading) {
        this(name, room, summary, list, asked, reading, "", null, null);
    }

    /** Only for tokens with this scope. */
    public Published<R> within(String code) {
        return new Published<>(name, room, summary, list, asked, reading, code, id, one);
    }

    /** Rows have numbers; programs read them as {@code id}. */
    public Published<R> numbered(Function<R, UUID> number) {
        return new Published<>(name, room, summary, list, asked, reading, scope, number, one);
    }

    /** One row, found by its number. */
    public Published<R> one(One<UUID, R> row) {
        return named((text, me, page) -> Ids.read(text).flatMap(it -> row.of(it, me, page)));
    }

    /** The same where the id is a text of the row's own. */
    public Published<R> named(One<String, R> row) {
        return new Published<>(name, room, summary, list, asked, reading, scope, id, row);
    }

    /** The pages of its rows; none where rows have no page. */
    public List<String> paths(Visitor me, Page page, int most) {
        return reading.of(Address.of("/"), me, page).rows(0, most).stream()
                .map(list.url())
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    /** One page of it. */
    public void answer(Address address, Visitor me, Page page, HttpServletResponse response) {
        var file = page.program();
        new ListJson<>(list.columns(), list.url(), file, id).part(address, reading.of(address, me, file), response);
    }

    /** One row; 404 where there is none for whoever asks. */
    public void answer(String which, Visitor me, Page page, HttpServletResponse response) {
        if (one == null) throw Problem.notFound();
        var file = page.program();
        new ListJson<>(list.columns(), list.url(), file, id)
                .one(one.of(which, me, file).orElseThrow(Problem::notFound), response);
    }
}
