package org.fabcom.circles.joining;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Memberships;
import org.fabcom.circles.tree.GroupPage;
import org.fabcom.circles.tree.GroupView;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Email;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.ActOfPage;
import org.fabcom.web.programs.NeedsScope;
import org.fabcom.web.programs.Once;
import org.fabcom.web.programs.SentBody;
import org.fabcom.web.programs.TakesBodies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Groups by programs: one's own, who is in one, coming in and leaving, letting in and taking out, inviting. */
@RestController
record JoiningApi(
        Groups groups,
        Memberships memberships,
        GroupPage groupPage,
        GroupMemberPages members,
        GroupInvitationPages invitationPages,
        GroupInvitations invitations,
        Once once)
        implements TakesBodies {

    private static final String ONE = "/api/v1/circles/{group}";
    private static final SentBody ADDED = SentBody.of("MemberSent", "Somebody of the organisation")
            .id("personne", "")
            .as("person")
            .must();
    private static final SentBody INVITED = SentBody.of("InvitationSent", "Whom it is sent to")
            .text("courriel", 254, "")
            .as("email")
            .must();

    /** @param own came in or holds a role there; else belongs through what lies in it */
    record Line(UUID id, String name, GroupKind kind, boolean own) {}

    record Mine(List<Line> items) {}

    record Named(UUID id, String name) {}

    record Invited(UUID id, String email) {}

    /** A group as it stands for the person of the token. @param members by name, a page of them, for whom the page names them */
    record Standing(
            UUID id,
            boolean member,
            boolean follows,
            boolean joins,
            boolean invites,
            boolean manages,
            long total,
            int page,
            int pages,
            List<Named> members,
            List<Named> seats,
            List<Invited> invitations) {}

    @Override
    public List<SentBody> bodies() {
        return List.of(ADDED, INVITED);
    }

    @GetMapping("/api/v1/me/circles")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("circles:read")
    Mine mine(Visitor me) {
        var own = memberships.ownOf(me.party());
        return new Mine(groups.all(memberships.of(me.party())).stream()
                .filter(it -> !it.closed())
                .map(it -> new Line(it.id().value(), it.name(), it.kind(), own.contains(it.id())))
                .toList());
    }

    @GetMapping(ONE + "/members")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("circles:read")
    Standing standing(UUID group, Address address, Visitor me, Page page) {
        var found = seen(group, me);
        return standing(found, groupPage.view(found, me, Form.empty(), address, page));
    }

    @PostMapping(ONE + "/{act:join|leave|follow|unfollow}")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("circles:write")
    Standing act(UUID group, String act, Visitor me, Page page) {
        ActOfPage.done(
                switch (act) {
                    case "join" -> members.join(group, me, page);
                    case "leave" -> members.leave(group, me, page);
                    case "follow" -> members.follow(group, me, page);
                    case "unfollow" -> members.stop(group, me, page);
                    default -> throw Problem.notFound();
                });
        return now(group, me, page);
    }

    /** Somebody of the organisation, by their number. */
    @PostMapping(ONE + "/members")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("circles:write")
    Standing add(UUID group, HttpServletRequest request, Visitor me, Page page) {
        var form = ADDED.sound(request);
        ActOfPage.done(members.add(group, form, me, page), form);
        return now(group, me, page);
    }

    @DeleteMapping(ONE + "/members/{person}")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("circles:write")
    ResponseEntity<Void> remove(UUID group, UUID person, Visitor me, Page page) {
        ActOfPage.done(members.remove(group, person, me, page));
        return ResponseEntity.noContent().build();
    }

    /** By mail, into a group of the community. */
    @PostMapping(ONE + "/invitations")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("circles:write")
    ResponseEntity<Once.Made> invite(UUID group, HttpServletRequest request, Visitor me, Page page) {
        var id = once.id(request, me, "invitation " + group);
        var form = INVITED.sound(request);
        var found = seen(group, me);
        return once.alone(id, () -> {
            var before = invitations.sentTo(id);
            if (before.isEmpty()) ActOfPage.done(invitationPages.invite(id, found, form, me, page), form);
            boolean same = before.filter(it -> !it.isEmpty() && !it.equalsIgnoreCase(form.value("courriel")))
                    .isEmpty();
            var there = before.isPresent() ? id : made(id, found, form);
            return Once.answer(
                    before.isEmpty() && there.equals(id), same, "/api/v1/circles/" + group + "/invitations", there);
        });
    }

    /** An address that was invited already keeps the one that is open. */
    private UUID made(UUID id, Group group, Form form) {
        if (invitations.sentTo(id).isPresent()) return id;
        return Email.read(form.value("courriel"))
                .flatMap(it -> invitations.open(group, it))
                .map(GroupInvitation::id)
                .orElse(id);
    }

    @DeleteMapping(ONE + "/invitations/{invitation}")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("circles:write")
    ResponseEntity<Void> withdraw(UUID group, UUID invitation, Visitor me, Page page) {
        ActOfPage.done(invitationPages.withdraw(group, invitation, me, page));
        return ResponseEntity.noContent().build();
    }

    /** Whoever left a hidden group sees nothing of it any more. */
    private Standing now(UUID group, Visitor me, Page page) {
        var address = Address.of("/groupes/" + group);
        return groupPage
                .seen(group, me)
                .map(it -> standing(it, groupPage.view(it, me, Form.empty(), address, page)))
                .orElseGet(() -> new Standing(
                        group, false, false, false, false, false, 0, 1, 1, List.of(), List.of(), List.of()));
    }

    private Group seen(UUID group, Visitor me) {
        return groupPage.seen(group, me).orElseThrow(Problem::notFound);
    }

    private static Standing standing(Group group, GroupView view) {
        var may = view.may();
        return new Standing(
                group.id().value(),
                may.leave(),
                may.following(),
                may.join(),
                may.invite(),
                may.manage(),
                view.paging().total(),
                view.paging().page(),
                view.paging().pages(),
                view.members().stream()
                        .map(it -> new Named(UUID.fromString(it.person()), it.name()))
                        .toList(),
                view.seats().stream().map(it -> new Named(it.id(), it.name())).toList(),
                view.invitations().stream()
                        .map(it -> new Invited(it.id(), it.email()))
                        .toList());
    }
}
