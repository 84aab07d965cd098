package org.fabcom.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.OpensWith;
import org.fabcom.web.Page;
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

    ListsApi(Lists lists) {
        this.lists = lists;
    }

    @GetMapping(PATH + "actors")
    @Access(Access.Level.PUBLIC)
    @OpensWith("instance")
    void actors(Address address, Visitor me, Page page, HttpServletResponse response) throws IOException {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "places")
    @Access(Access.Level.PUBLIC)
    @OpensWith("places")
    void places(Address address, Visitor me, Page page, HttpServletResponse response) throws IOException {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "posts")
    @Access(Access.Level.PUBLIC)
    @OpensWith("market")
    void posts(Address address, Visitor me, Page page, HttpServletResponse response) throws IOException {
        answer(address, me, page, response);
    }

    private void answer(Address address, Visitor me, Page page, HttpServletResponse response) throws IOException {
        var list = lists.all().get(address.path().substring(PATH.length()));
        if (list == null) throw Problem.notFound();
        list.answer(address, me, page, response);
    }
}
