package org.fabcom.people.organisations;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.Trade;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Counts;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Published;
import org.fabcom.web.listing.Source;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The organisations of the territory, for the staff who help them. */
@Controller
record OrganisationListPages(Organisations organisations) {

    static final String PATH = "/structures";

    private static final Listing<Organisation> FOUND = Listing.<Organisation>of(
                    "structures", "people.organisations.column.")
            .text("name", Organisation::name)
            .choice("trade", Trade.class, Organisation::trade, "people.trade.")
            .text("siret", it -> it.registration().siretNumber().orElse(null))
            .text("rna", it -> it.registration().rnaNumber().orElse(null))
            .text("commune", it -> it.commune().name())
            .text("insee", it -> it.commune().code());

    @GetMapping(PATH)
    @Access(instance = {COORDINATOR, MEDIATOR, ADMINISTRATOR})
    ModelAndView list(Address address, Page page) {
        return page.show("people/organisations", FOUND.page(address, page, asked(address)));
    }

    @GetMapping(PATH + Listing.FILES)
    @Access(instance = {COORDINATOR, MEDIATOR, ADMINISTRATOR})
    void files(Address address, Page page, HttpServletResponse response) {
        FOUND.answer(address, page, asked(address), response);
    }

    @Bean
    Published<Organisation> publishedOrganisations() {
        return new Published<>(
                        "organisations",
                        "people",
                        "The organisations of the territory, for the staff who help them",
                        FOUND,
                        List.of("q"),
                        (asked, me, page) -> asked(asked))
                .within("people:read")
                .numbered(it -> it.id().value())
                .one((id, me, page) -> organisations.find(new PartyId(id)));
    }

    private Source<Organisation> asked(Address address) {
        var text = address.value("q");
        return Source.of(
                () -> new Counts(organisations.count(text)),
                (offset, most) -> organisations.search(text, offset, most));
    }
}
