package org.fabcom.flows.workshop;

import module java.base;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Site;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItems;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/** Who reads objects, gives them numbers, works on them. An object of another house is not found, or forbidden, as its site is. */
@Component
record ItemGate(Gate gate, Duties duties, StockItems items) {

    private static final Duty[] LIST = {Duty.WORKSHOP, Duty.CHECK, Duty.REPORTS, Duty.AUDITOR};
    private static final Duty[] ONE = {Duty.INTAKE, Duty.TILL, Duty.WORKSHOP, Duty.CHECK, Duty.REPORTS, Duty.AUDITOR};
    private static final Duty[] WORK = {Duty.WORKSHOP, Duty.CHECK};
    private static final Duty[] LEND = {Duty.TILL, Duty.WORKSHOP, Duty.CHECK};
    private static final Duty[] MAKE = {Duty.INTAKE, Duty.WORKSHOP, Duty.CHECK};

    /** The sites whose objects the visitor lists. */
    List<UUID> listed(UUID organisation, Visitor me) {
        return ids(gate.sites(organisation, me, LIST));
    }

    /** The sites whose objects the visitor may read one by one, so as to print labels. */
    List<UUID> labelled(UUID organisation, Visitor me) {
        return ids(gate.sites(organisation, me, ONE));
    }

    /** The open sites at which the visitor gives numbers. */
    List<Site> making(UUID organisation, Visitor me) {
        return gate.sites(organisation, me, MAKE).stream()
                .filter(it -> !it.closed())
                .toList();
    }

    boolean mayMake(UUID organisation, Visitor me) {
        return List.of(MAKE).stream()
                .anyMatch(it -> !duties.sites(me, new PartyId(organisation), it).isEmpty());
    }

    StockItem read(UUID item, Visitor me) {
        return find(item, me, ONE);
    }

    StockItem make(UUID item, Visitor me) {
        return find(item, me, MAKE);
    }

    StockItem work(UUID item, Visitor me) {
        return find(item, me, WORK);
    }

    private StockItem find(UUID item, Visitor me, Duty... oneOf) {
        var it = items.find(item).orElseThrow(Problem::notFound);
        gate.site(it.described().site(), me, oneOf);
        return it;
    }

    boolean makes(StockItem it, Visitor me) {
        return holds(it, me, MAKE);
    }

    boolean works(StockItem it, Visitor me) {
        return holds(it, me, WORK);
    }

    /** Lends it out, and so is told who has it. */
    boolean lends(StockItem it, Visitor me) {
        return holds(it, me, LEND);
    }

    boolean lists(StockItem it, Visitor me) {
        return holds(it, me, LIST);
    }

    private boolean holds(StockItem it, Visitor me, Duty... oneOf) {
        return List.of(oneOf).stream()
                .flatMap(duty -> duties.sites(me, it.owner(), duty).stream())
                .anyMatch(site -> site.id().equals(it.described().site()));
    }

    /** The organisations and sites of this person, for programs: what they list. */
    List<UUID> everywhere(Visitor me) {
        return Stream.of(LIST)
                .flatMap(duty -> duties.sites(me, duty).stream())
                .distinct()
                .toList();
    }

    private static List<UUID> ids(List<Site> sites) {
        return sites.stream().map(Site::id).toList();
    }

    /** The number that a form's next line will have; 400 if it has none. */
    static UUID number(String typed) {
        return Ids.read(typed).orElseThrow(Problem::badRequest);
    }
}
