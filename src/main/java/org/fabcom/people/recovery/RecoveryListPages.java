package org.fabcom.people.recovery;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.people.recovery.Recovery.Outcome;
import org.fabcom.people.recovery.Recovery.State;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What coordinators decide: who will manage an organisation whose manager is gone. */
@Controller
record RecoveryListPages(Recoveries recoveries, Recovering recovering, People people) {

    private static final String PATH = "/administration/reprises";

    @GetMapping(PATH)
    @Access(instance = InstanceRole.COORDINATOR)
    ModelAndView list(HttpServletRequest request, Visitor me, Page page) {
        return page.show("people/recoveries", view(Address.of(request), Form.empty(), null, me, page));
    }

    @PostMapping(PATH + "/{recovery}/accorder")
    @Access(instance = InstanceRole.COORDINATOR)
    ModelAndView grant(UUID recovery, Form form, Visitor me, Page page) {
        var why = RecoveryWords.why(form, page);
        if (form.wrong()) return refused(form, recovery, me, page);
        return after(recovering.grant(recovery, me.party(), why), page);
    }

    @PostMapping(PATH + "/{recovery}/refuser")
    @Access(instance = InstanceRole.COORDINATOR)
    ModelAndView refuse(UUID recovery, Form form, Visitor me, Page page) {
        var why = RecoveryWords.why(form, page);
        if (form.wrong()) return refused(form, recovery, me, page);
        return after(recovering.end(recovery, State.REFUSED, me.party(), why), page);
    }

    private static ModelAndView after(Outcome outcome, Page page) {
        return switch (outcome) {
            case Outcome.Done done ->
                page.redirect(PATH, "people.recovery.state." + done.recovery().state());
            case Outcome.Refused refused -> page.redirectWithCare(PATH, refused.key());
        };
    }

    private ModelAndView refused(Form form, UUID recovery, Visitor me, Page page) {
        return page.refuse("people/recoveries", view(Address.of(PATH), form, recovery, me, page));
    }

    private RecoveriesView view(Address address, Form form, @Nullable UUID wrong, Visitor me, Page page) {
        boolean open = Filters.one(address, "etat", List.of("finies")).isEmpty();
        var paging = Paging.of(address, Paging.USUAL, recoveries.count(open));
        var lines = recoveries.list(open, paging.offset(), paging.size()).stream()
                .map(it -> line(it, me, page))
                .toList();
        return new RecoveriesView(paging, lines, form, wrong);
    }

    private RecoveriesView.Line line(Recovery it, Visitor me, Page page) {
        return new RecoveriesView.Line(
                it.id(),
                people.name(it.organisation()).orElse(""),
                "/structures/" + it.organisation(),
                people.name(it.wanted()).orElse(""),
                it.why(),
                it.state().name(),
                people.names(recovering.managers(it.organisation())).values().stream()
                        .sorted()
                        .collect(Collectors.joining(", ")),
                RecoveryWords.due(it, page),
                Recovering.bars(it, me.party()).orElse(""),
                RecoveryWords.steps(recoveries, it, page));
    }
}
