package org.fabcom.people.organisations;

import module java.base;
import org.fabcom.files.Cellar;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.fabcom.people.contacts.Contacts;
import org.fabcom.people.numbers.Registration;
import org.fabcom.people.numbers.Rna;
import org.fabcom.people.numbers.Siret;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** Gathers what the page of an organisation shows to this visitor. */
@Component
record OrganisationPage(
        Organisations organisations,
        Seats seats,
        Contacts contacts,
        People people,
        Invitations invitations,
        Settings settings,
        Cellar cellar) {

    OrganisationView view(Organisation organisation, Visitor me, Form invite, Page page) {
        var holders = seats.in(organisation.id());
        boolean manages = me.sits(organisation.id(), Seat.MANAGER) || me.is(InstanceRole.ADMINISTRATOR);
        return new OrganisationView(
                organisation,
                number(organisation.registration(), page),
                holders,
                contacts.shown(holders.stream().map(SeatHolder::person).toList(), me),
                me.party(),
                manages,
                me.seatIn(organisation.id()).isPresent(),
                manages ? lines(organisation.id(), page) : List.of(),
                manages ? space(organisation.id(), page) : "",
                Arrays.stream(Seat.values())
                        .map(it -> new OptionView(
                                it.name(), page.t("people.seat." + it), page.t("people.seat." + it + ".help")))
                        .toList(),
                organisations.sameAs(organisation.id()).stream()
                        .filter(it -> !it.equals(organisation.id()))
                        .map(PartyId::toString)
                        .sorted()
                        .toList(),
                invite);
    }

    private String space(PartyId organisation, Page page) {
        return page.t(
                "people.organisation.space",
                page.formats().bytes(cellar.used(organisation)),
                page.formats().bytes(Cellar.QUOTA));
    }

    private static String number(Registration registration, Page page) {
        return switch (registration) {
            case Siret siret -> page.t("people.organisation.siret", siret.spaced());
            case Rna rna -> page.t("people.organisation.rna", rna.number());
            case Registration.NotDeclared none -> page.t("people.organisation.register.AUCUN");
        };
    }

    private List<OrganisationView.InvitationLine> lines(PartyId organisation, Page page) {
        var alive = invitations.of(organisation);
        var names = people.names(alive.stream().map(Invitation::invitedBy).toList());
        return alive.stream()
                .map(it -> new OrganisationView.InvitationLine(
                        it.id(),
                        page.t("people.seat." + it.seat()),
                        it.email(),
                        settings.url(invitations.path(it)),
                        page.shortDate(it.expiresAt()),
                        names.getOrDefault(it.invitedBy(), "")))
                .toList();
    }
}
