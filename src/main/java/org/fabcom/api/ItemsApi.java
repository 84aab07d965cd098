package org.fabcom.api;

import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.OpensWith;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.programs.NeedsScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One row of the lists that rooms publish, for whoever may read it: to all others it is not there. */
@RestController
record ItemsApi(ListsApi.Lists lists) {

    private static final String PATH = ListsApi.PATH;

    @GetMapping(PATH + "actors/{id}")
    @Access(Access.Level.PUBLIC)
    @OpensWith("instance")
    void actor(String id, Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(id, address, me, page, response);
    }

    @GetMapping(PATH + "places/{id}")
    @Access(Access.Level.PUBLIC)
    @OpensWith("places")
    void place(String id, Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(id, address, me, page, response);
    }

    @GetMapping(PATH + "posts/{id}")
    @Access(Access.Level.PUBLIC)
    @OpensWith("market")
    @NeedsScope("market:see")
    void post(String id, Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(id, address, me, page, response);
    }

    @GetMapping(PATH + "events/{id}")
    @Access(Access.Level.PUBLIC)
    @OpensWith("agenda")
    @NeedsScope("agenda:read")
    void event(String id, Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(id, address, me, page, response);
    }

    @GetMapping(PATH + "circles/{id}")
    @Access(Access.Level.PUBLIC)
    @OpensWith("people")
    @NeedsScope("circles:read")
    void circle(String id, Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(id, address, me, page, response);
    }

    @GetMapping(PATH + "organisations/{id}")
    @Access(instance = {InstanceRole.COORDINATOR, InstanceRole.MEDIATOR, InstanceRole.ADMINISTRATOR})
    @OpensWith("people")
    @NeedsScope("people:read")
    void organisation(String id, Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(id, address, me, page, response);
    }

    @GetMapping(PATH + "cases/{id}")
    @Access(Access.Level.SIGNED_IN)
    @OpensWith("accompaniment")
    @NeedsScope("cases:read")
    void caseFile(String id, Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(id, address, me, page, response);
    }

    @GetMapping(PATH + "acts/{id}")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    @OpensWith("accompaniment")
    @NeedsScope("acts:read")
    void act(String id, Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(id, address, me, page, response);
    }

    @GetMapping(PATH + "invoices/{id}")
    @Access(Access.Level.SIGNED_IN)
    @OpensWith("billing")
    @NeedsScope("billing:read")
    void invoice(String id, Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(id, address, me, page, response);
    }

    @GetMapping(PATH + "deals/{id}")
    @Access(Access.Level.SIGNED_IN)
    @OpensWith("market")
    @NeedsScope("market:read")
    void deal(String id, Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(id, address, me, page, response);
    }

    @GetMapping(PATH + "objects/{id}")
    @Access(Access.Level.SIGNED_IN)
    @OpensWith("flows")
    @NeedsScope("flows:read")
    void object(String id, Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(id, address, me, page, response);
    }

    @GetMapping(PATH + "pickups/{id}")
    @Access(Access.Level.SIGNED_IN)
    @OpensWith("flows")
    @NeedsScope("flows:read")
    void pickup(String id, Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(id, address, me, page, response);
    }

    @GetMapping(PATH + "members/{id}")
    @Access(Access.Level.SIGNED_IN)
    @OpensWith("membership")
    @NeedsScope("membership:read")
    void member(String id, Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(id, address, me, page, response);
    }

    @GetMapping(PATH + "proposals/{id}")
    @Access(Access.Level.SIGNED_IN)
    @OpensWith("governance")
    @NeedsScope("governance:read")
    void proposal(String id, Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(id, address, me, page, response);
    }

    @GetMapping(PATH + "votes/{id}")
    @Access(Access.Level.SIGNED_IN)
    @OpensWith("governance")
    @NeedsScope("governance:read")
    void vote(String id, Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(id, address, me, page, response);
    }

    @GetMapping(PATH + "decisions/{id}")
    @Access(Access.Level.PUBLIC)
    @OpensWith("governance")
    @NeedsScope("governance:read")
    void decision(String id, Address address, Visitor me, Page page, HttpServletResponse response) {
        answer(id, address, me, page, response);
    }

    private void answer(String id, Address address, Visitor me, Page page, HttpServletResponse response) {
        lists.of(address).answer(id, me, page, response);
    }
}
