package org.fabcom.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.access.Rooms;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Published;
import org.fabcom.web.problem.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists that rooms publish, a hundred rows a page. A list of a closed room is not there. */
@RestController
class ListsApi {

    static final String PATH = "/api/v1/";

    /** All of them, by name. */
    @Component
    static class Lists {

        private final Map<String, Published<?>> all = new TreeMap<>();

        Lists(ObjectProvider<Published<?>> published) {
            published.forEach(it -> all.put(it.name(), it));
        }

        Map<String, Published<?>> all() {
            return all;
        }
    }

    private final Lists lists;
    private final Optional<Rooms> rooms;

    ListsApi(Lists lists, Optional<Rooms> rooms) {
        this.lists = lists;
        this.rooms = rooms;
    }

    @GetMapping({PATH + "actors", PATH + "places", PATH + "posts"})
    @Access(Access.Level.PUBLIC)
    void open(Address address, Visitor me, Page page, HttpServletResponse response) throws IOException {
        var list = lists.all().get(address.path().substring(PATH.length()));
        if (list == null || rooms.isPresent() && !rooms.get().open(list.room())) throw Problem.notFound();
        list.answer(address, me, page, response);
    }
}
