package org.fabcom.circles.joining;

import module java.base;
import org.fabcom.circles.Group;
import org.fabcom.circles.Groups;
import org.fabcom.circles.tree.GroupPage;
import org.fabcom.circles.tree.GroupProblems;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.signin.DeadLinkView;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Inviting by mail into a group of the community, and accepting. The answer never tells whether the address has an account. */
@Controller
record GroupInvitationPages(
        GroupInvitations invitations,
        Groups groups,
        GroupPage groupPage,
        People people,
        Outbox outbox,
        RateLimits limits,
        Settings settings) {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MAILS_AN_HOUR = 30;

    @PostMapping("/groupes/{group}/invitations")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView invite(UUID group, Form form, Visitor me, Page page) {
        var found = groupPage.seen(group, me).orElseThrow(Problem::notFound);
        return invite(Ids.next(), found, form, me, page);
    }

    ModelAndView invite(UUID id, Group found, Form form, Visitor me, Page page) {
        var path = "/groupes/" + found.id();
        var email = Email.read(form.value("courriel"));
        if (email.isEmpty()) {
            form.reject("courriel", page.t("people.email.wrong"));
            return page.refuse("circles/group", groupPage.view(found, me, form, Address.of(path), page));
        }
        limit(me);
        var asked = invitations.ask(id, found, email.get(), me).orElseThrow(GroupInvitationPages::notEntitled);
        var it = asked.invitation();
        if (asked.before())
            return page.redirectWithCare(
                    path,
                    "circles.group.invitation.open",
                    it.email(),
                    page.date(it.expiresAt().atZone(Days.ZONE).toLocalDate()));
        return mail(it, email.get(), found, me, page);
    }

    @PostMapping("/groupes/{group}/invitations/{invitation}/renvoyer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView again(UUID group, UUID invitation, Visitor me, Page page) {
        var found = groupPage.seen(group, me).orElseThrow(Problem::notFound);
        limit(me);
        var it = invitations.again(found, invitation, me).orElseThrow(GroupInvitationPages::notEntitled);
        return mail(it, Email.read(it.email()).orElseThrow(Problem::notFound), found, me, page);
    }

    private void limit(Visitor me) {
        if (!limits.allow("invite", me.party().toString(), MAILS_AN_HOUR, HOUR)) throw Problem.tooMany();
    }

    private static Problem notEntitled() {
        return GroupProblems.of(Group.Refusal.NOT_ENTITLED);
    }

    private ModelAndView mail(GroupInvitation it, Email email, Group found, Visitor me, Page page) {
        var known = people.byEmail(email);
        var url = settings.url(invitations.path(it));
        outbox.put(
                known.isPresent()
                        ? Letter.answering(
                                known.get().email().text(),
                                known.get().name(),
                                known.get().language(),
                                "circles.mail.group",
                                url,
                                me.name(),
                                found.name())
                        : Letter.answering(
                                email.text(),
                                "",
                                page.lang(),
                                "people.mail.invited",
                                url,
                                page.site().name()));
        return page.redirect("/groupes/" + found.id(), "people.invitation.mailed", email.text());
    }

    @PostMapping("/groupes/{group}/invitations/{invitation}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView withdraw(UUID group, UUID invitation, Visitor me, Page page) {
        var found = groupPage.seen(group, me).orElseThrow(Problem::notFound);
        if (!invitations.withdraw(found, invitation, me)) throw GroupProblems.of(Group.Refusal.NOT_ENTITLED);
        return page.redirect("/groupes/" + group, "people.invitation.withdrawn");
    }

    @GetMapping("/groupes/invitation")
    @Access(Access.Level.PUBLIC)
    ModelAndView show(@RequestParam(defaultValue = "") String jeton, Page page) {
        var invitation = invitations.find(jeton);
        var group = invitation.flatMap(it -> groups.find(it.group()));
        if (invitation.isEmpty() || group.isEmpty()) return dead(page);
        return page.show(
                "circles/groupinvitation",
                new GroupInvitationView(
                        jeton,
                        group.get().name(),
                        group.get().purpose(),
                        people.name(invitation.get().invitedBy()).orElse(""),
                        page.visitor().signedIn()));
    }

    @PostMapping("/groupes/invitation")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView accept(@RequestParam(defaultValue = "") String jeton, Visitor me, Page page) {
        var invitation = invitations.find(jeton);
        if (invitation.isEmpty()) return dead(page);
        var group = groups.find(invitation.get().group()).orElseThrow(Problem::notFound);
        var refused = invitations.accept(invitation.get(), me.party());
        var path = "/groupes/" + group.id();
        if (refused.isEmpty()) return page.redirect(path, "circles.group.joined", group.name());
        return switch (refused.get()) {
            case ALREADY -> page.redirectWithCare(path, "circles.group.joined.already", group.name());
            case NOT_ENTITLED -> dead(page);
            default -> throw GroupProblems.of(refused.get());
        };
    }

    private static ModelAndView dead(Page page) {
        return page.refuse(410, "people/deadlink", new DeadLinkView("invitation", "/moi"));
    }
}
