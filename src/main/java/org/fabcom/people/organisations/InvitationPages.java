package org.fabcom.people.organisations;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Email;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.people.RightsOutcome;
import org.fabcom.people.signin.DeadLinkView;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Inviting people into an organisation by link or by mail, and joining it. */
@Controller
record InvitationPages(
        Invitations invitations,
        Organisations organisations,
        OrganisationPage organisationPage,
        People people,
        Outbox outbox,
        RateLimits limits,
        Settings settings) {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MAILS_AN_HOUR = 30;

    /** Without an address a link is made, to be handed on; with one, a letter leaves. */
    @PostMapping("/structures/{organisation}/invitations")
    @Access(seat = Seat.MANAGER, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView invite(UUID organisation, Form form, Visitor me, Page page) {
        var found = organisations.find(new PartyId(organisation)).orElseThrow(Problem::notFound);
        var seat = Arrays.stream(Seat.values())
                .filter(it -> it.name().equals(form.value("place")))
                .findFirst()
                .orElseThrow(Problem::badRequest);
        Optional<Email> email = Email.read(form.value("courriel"));
        if (!form.value("courriel").isEmpty() && email.isEmpty()) {
            form.reject("courriel", page.t("people.email.wrong"));
            return page.refuse("people/organisation", organisationPage.view(found, me, form, page));
        }
        if (email.isPresent()) return invite(found, seat, email.get(), me, page);
        invitations.make(found.id(), seat, null, me.party());
        return page.redirect(waiting(found.id()), "people.invitation.made");
    }

    /** One that is open already is said instead of sent twice. */
    private ModelAndView invite(Organisation found, Seat seat, Email email, Visitor me, Page page) {
        limit(me);
        var asked = invitations.ask(found.id(), seat, email, me.party());
        var it = asked.invitation();
        if (asked.before())
            return page.redirectWithCare(
                    waiting(found.id()),
                    "people.invitation.open",
                    Objects.requireNonNullElse(it.email(), email.text()),
                    page.t("people.seat." + it.seat()),
                    page.date(it.expiresAt().atZone(Days.ZONE).toLocalDate()));
        mail(it, email, found, me, page);
        return page.redirect(waiting(found.id()), "people.invitation.mailed", email.text());
    }

    @PostMapping("/structures/{organisation}/invitations/{invitation}/renvoyer")
    @Access(seat = Seat.MANAGER, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView again(UUID organisation, UUID invitation, Visitor me, Page page) {
        var found = organisations.find(new PartyId(organisation)).orElseThrow(Problem::notFound);
        limit(me);
        var it = invitations.again(found.id(), invitation, me.party()).orElseThrow(Problem::notFound);
        var email = Email.read(Objects.requireNonNullElse(it.email(), "")).orElseThrow(Problem::notFound);
        mail(it, email, found, me, page);
        return page.redirect(waiting(found.id()), "people.invitation.mailed", email.text());
    }

    private void limit(Visitor me) {
        if (!limits.allow("invite", me.party().toString(), MAILS_AN_HOUR, HOUR)) throw Problem.tooMany();
    }

    private static String waiting(PartyId organisation) {
        return OrganisationPages.path(organisation) + "#invitations";
    }

    @PostMapping("/structures/{organisation}/invitations/{invitation}/retirer")
    @Access(seat = Seat.MANAGER, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView withdraw(UUID organisation, UUID invitation, Visitor me, Page page) {
        var party = new PartyId(organisation);
        if (!invitations.withdraw(party, invitation, me.party())) throw Problem.notFound();
        return page.redirect(waiting(party), "people.invitation.withdrawn");
    }

    @GetMapping("/invitation")
    @Access(Access.Level.PUBLIC)
    ModelAndView show(@RequestParam(defaultValue = "") String jeton, Page page) {
        var invitation = invitations.find(jeton);
        if (invitation.isEmpty()) return dead(page);
        var names = people.names(java.util.List.of(
                invitation.get().organisation(), invitation.get().invitedBy()));
        return page.show(
                "people/invitation",
                new InvitationView(
                        jeton,
                        names.getOrDefault(invitation.get().organisation(), ""),
                        names.getOrDefault(invitation.get().invitedBy(), ""),
                        invitation.get().seat(),
                        page.visitor().signedIn()));
    }

    @PostMapping("/invitation")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView accept(@RequestParam(defaultValue = "") String jeton, Visitor me, Page page) {
        var invitation = invitations.find(jeton);
        if (invitation.isEmpty()) return dead(page);
        var outcome = invitations.accept(invitation.get(), me.party());
        if (outcome.isEmpty()) return dead(page);
        var organisation = invitation.get().organisation();
        var path = OrganisationPages.path(organisation);
        var name = people.name(organisation).orElse("");
        return outcome.get() == RightsOutcome.DONE
                ? page.redirect(path, "people.invitation.welcome", name)
                : page.redirectWithCare(path, "people.invitation.already", name);
    }

    /** An address without an account is told nothing that the sender could have written: the page behind the link says who. */
    private void mail(Invitation made, Email email, Organisation organisation, Visitor me, Page page) {
        var known = people.byEmail(email);
        var url = settings.url(invitations.path(made));
        outbox.put(
                known.isPresent()
                        ? Letter.answering(
                                known.get().email().text(),
                                known.get().name(),
                                known.get().language(),
                                "people.mail.invitation",
                                url,
                                me.name(),
                                organisation.name())
                        : Letter.answering(
                                email.text(),
                                "",
                                page.lang(),
                                "people.mail.invited",
                                url,
                                page.site().name()));
    }

    private static ModelAndView dead(Page page) {
        return page.refuse(410, "people/deadlink", new DeadLinkView("invitation", "/moi"));
    }
}
