package org.fabcom.people.organisations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Organisations;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Csv;
import org.fabcom.web.list.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The organisations of the territory, for the staff who help them. */
@Controller
final class OrganisationListPages {

    private static final int ALL = 100_000;

    private final Organisations organisations;

    OrganisationListPages(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping("/structures")
    @Access(instance = {InstanceRole.COORDINATOR, InstanceRole.MEDIATOR, InstanceRole.ADMINISTRATOR})
    ModelAndView list(HttpServletRequest request, Page page) {
        var address = Address.of(request);
        var text = address.value("q");
        var paging = Paging.of(address, Paging.USUAL, organisations.count(text));
        return page.show(
                "people/organisations",
                new OrganisationListView(
                        paging,
                        organisations.search(text, paging.offset(), paging.size()),
                        address.at("/structures.csv").toString()));
    }

    @GetMapping("/structures.csv")
    @Access(instance = {InstanceRole.COORDINATOR, InstanceRole.MEDIATOR, InstanceRole.ADMINISTRATOR})
    ResponseEntity<byte[]> csv(HttpServletRequest request, Page page) {
        var header = List.of(
                page.t("people.organisation.name"),
                page.t("people.organisation.trade"),
                "SIRET",
                "RNA",
                page.t("people.organisation.commune"),
                "INSEE");
        var rows = organisations.search(Address.of(request).value("q"), 0, ALL).stream();
        return Csv.answer(
                "structures.csv",
                header,
                rows.map(it -> List.of(
                        it.name(),
                        page.t("people.trade." + it.trade()),
                        it.registration().siretNumber().orElse(""),
                        it.registration().rnaNumber().orElse(""),
                        it.commune().name(),
                        java.util.Objects.requireNonNullElse(it.commune().code(), ""))));
    }
}
