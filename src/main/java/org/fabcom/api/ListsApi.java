package org.fabcom.api;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.OpensWith;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Published;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.NeedsScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists that rooms publish, a hundred rows a page. A list of a closed room is not there. */
@RestController
record ListsApi(Lists lists) {

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

        /** The one that an address names. */
        Published<?> of(Address address) {
            var rest = address.path().substring(PATH.length());
            var list = all.get(rest.replaceFirst("/.*", ""));
            if (list == null) throw Problem.notFound();
            return list;
        }
    }

    @GetMapping(PATH + "actors")
    @Access(Access.Level.PUBLIC)
    @OpensWith("instance")
    void actors(Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "places")
    @Access(Access.Level.PUBLIC)
    @OpensWith("places")
    void places(Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "posts")
    @Access(Access.Level.PUBLIC)
    @OpensWith("market")
    @NeedsScope("market:see")
    void posts(Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "events")
    @Access(Access.Level.PUBLIC)
    @OpensWith("agenda")
    @NeedsScope("agenda:read")
    void events(Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "rooms")
    @Access(Access.Level.PUBLIC)
    @OpensWith("agenda")
    @NeedsScope("agenda:read")
    void rooms(Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "registrations")
    @Access(Access.Level.SIGNED_IN)
    @OpensWith("agenda")
    @NeedsScope("agenda:read")
    void registrations(Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "circles")
    @Access(Access.Level.PUBLIC)
    @OpensWith("people")
    @NeedsScope("circles:read")
    void circles(Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "organisations")
    @Access(instance = {InstanceRole.COORDINATOR, InstanceRole.MEDIATOR, InstanceRole.ADMINISTRATOR})
    @OpensWith("people")
    @NeedsScope("people:read")
    void organisations(Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "cases")
    @Access(Access.Level.SIGNED_IN)
    @OpensWith("accompaniment")
    @NeedsScope("cases:read")
    void cases(Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "acts")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    @OpensWith("accompaniment")
    @NeedsScope("acts:read")
    void acts(Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "invoices")
    @Access(Access.Level.SIGNED_IN)
    @OpensWith("billing")
    @NeedsScope("billing:read")
    void invoices(Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "objects")
    @Access(Access.Level.SIGNED_IN)
    @OpensWith("flows")
    @NeedsScope("flows:read")
    void objects(Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "pickups")
    @Access(Access.Level.SIGNED_IN)
    @OpensWith("flows")
    @NeedsScope("flows:read")
    void pickups(Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "rounds")
    @Access(Access.Level.SIGNED_IN)
    @OpensWith("flows")
    @NeedsScope("flows:read")
    void rounds(Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "plans")
    @Access(Access.Level.PUBLIC)
    @OpensWith("accompaniment")
    void plans(Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "accompaniers")
    @Access(Access.Level.PUBLIC)
    @OpensWith("accompaniment")
    void accompaniers(Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "deals")
    @Access(Access.Level.SIGNED_IN)
    @OpensWith("market")
    @NeedsScope("market:read")
    void deals(Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "members")
    @Access(Access.Level.SIGNED_IN)
    @OpensWith("membership")
    @NeedsScope("membership:read")
    void members(Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "proposals")
    @Access(Access.Level.SIGNED_IN)
    @OpensWith("governance")
    @NeedsScope("governance:read")
    void proposals(Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "votes")
    @Access(Access.Level.SIGNED_IN)
    @OpensWith("governance")
    @NeedsScope("governance:read")
    void votes(Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(address, me, page, response);
    }

    @GetMapping(PATH + "decisions")
    @Access(Access.Level.PUBLIC)
    @OpensWith("governance")
    @NeedsScope("governance:read")
    void decisions(Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(address, me, page, response);
    }

    private void answer(Address address, Visitor me, Page page, HttpServletResponse response) {
        lists.of(address).answer(address, me, page, response);
    }
}
