package org.fabcom.circles.joining;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.circles.Authorisations;
import org.fabcom.circles.Group;
import org.fabcom.circles.Group.Refusal;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Memberships;
import org.fabcom.circles.Right;
import org.fabcom.circles.tree.Comings;
import org.fabcom.circles.tree.GroupView;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Email;
import org.fabcom.people.Rights;
import org.fabcom.people.RightsChange.Act;
import org.fabcom.people.RightsJournal;
import org.fabcom.people.Seats;
import org.fabcom.web.Page;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Invitations into groups of the community: made by who holds the right, good while they hold it. The link is signed. Thread-safe. */
@Repository
class GroupInvitations implements Comings.Invited {

    private static final Duration LIFE = Duration.ofDays(14);
    private static final String ALIVE =
            " revoked_at is null and used_at is null and email is not null and expires_at > :now ";

    private final Sql db;
    private final Secrets secrets;
    private final Groups groups;
    private final Memberships memberships;
    private final Authorisations authorisations;
    private final Seats seats;
    private final Rights rights;
    private final RightsJournal journal;
    private final Clock clock;

    GroupInvitations(
            Sql db,
            Secrets secrets,
            Groups groups,
            Memberships memberships,
            Authorisations authorisations,
            Seats seats,
            Rights rights,
            RightsJournal journal,
            Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.groups = groups;
        this.memberships = memberships;
        this.authorisations = authorisations;
        this.seats = seats;
        this.rights = rights;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<GroupView.Asked> waiting(GroupId group, Page page) {
        return alive(group).stream()
                .map(it -> new GroupView.Asked(it.id(), it.email(), page.shortDate(it.expiresAt())))
                .toList();
    }

    private List<GroupInvitation> alive(GroupId group) {
        return db.sql("select id, grp, email, invited_by, expires_at from circles.group_invitation where" + ALIVE
                        + "and grp = :group order by created_at desc")
                .param("group", group.value())
                .list(GroupInvitations::read);
    }

    /** To whom the one of this number went, if there is one. */
    Optional<String> sentTo(UUID id) {
        return db.sql("select coalesce(email, '') from circles.group_invitation where id = :id")
                .param("id", id)
                .optional(String.class);
    }

    /** What came of inviting an address. {@code before}: one was open, and nothing was made. */
    record Asked(GroupInvitation invitation, boolean before) {}

    /**
     * Empty if the visitor is not entitled or the group takes nobody in that way. One at a time for an address: of two that are sent at
     * once the second finds the first.
     */
    @Transactional
    Optional<Asked> ask(UUID id, Group group, Email email, Visitor me) {
        if (!may(group, me)) return Optional.empty();
        db.sql("select pg_advisory_xact_lock(hashtextextended('circles.invitation ' || :group || :email, 0))")
                .param("group", group.id().toString(), "email", email.folded())
                .query(row -> {});
        return Optional.of(open(group, email)
                .map(it -> new Asked(it, true))
                .orElseGet(() -> new Asked(make(id, group, email, me), false)));
    }

    private boolean may(Group group, Visitor me) {
        return group.organisation() == null && !group.closed() && authorisations.may(me, Right.INVITATION, group);
    }

    /** The one of this address that still serves. */
    Optional<GroupInvitation> open(Group group, Email email) {
        return alive(group.id()).stream()
                .filter(it -> Email.read(it.email())
                        .filter(one -> one.folded().equals(email.folded()))
                        .isPresent())
                .filter(this::stillEntitled)
                .findFirst();
    }

    /** The same link serves as long as a new one would, in the name of whoever sends it again; empty if it may not, or serves no more. */
    @Transactional
    Optional<GroupInvitation> again(Group group, UUID id, Visitor me) {
        if (!may(group, me)) return Optional.empty();
        var now = clock.instant();
        var found = db.sql("update circles.group_invitation set expires_at = :expires, invited_by = :by where" + ALIVE
                        + "and id = :id and grp = :group returning id, grp, email, invited_by, expires_at")
                .param("now", now)
                .param("expires", now.plus(LIFE))
                .param("by", me.party().value())
                .param("id", id)
                .param("group", group.id().value())
                .optional(GroupInvitations::read);
        found.ifPresent(it -> journal.add(
                Act.GROUP_INVITED, me.party(), me.party(), null, group.id().value(), "", ""));
        return found;
    }

    private GroupInvitation make(UUID id, Group group, Email email, Visitor me) {
        var now = clock.instant();
        db.sql("""
                insert into circles.group_invitation (id, grp, email, invited_by, created_at, expires_at)
                values (:id, :group, :email, :by, :now, :expires)
                """)
                .param("id", id)
                .param("group", group.id().value())
                .param("email", email.text())
                .param("by", me.party().value())
                .param("now", now)
                .param("expires", now.plus(LIFE))
                .update();
        journal.add(Act.GROUP_INVITED, me.party(), me.party(), null, group.id().value(), "", "");
        return new GroupInvitation(id, group.id(), email.text(), me.party(), now.plus(LIFE));
    }

    /** The path of its link. */
    String path(GroupInvitation it) {
        return "/groupes/invitation?jeton=" + it.id() + "." + seal(it.id());
    }

    /** Still good, and made by someone who is still entitled to. */
    Optional<GroupInvitation> find(String token) {
        int dot = token.indexOf('.');
        var read = Ids.read(token.substring(0, Math.max(0, dot)));
        if (read.isEmpty()) return Optional.empty();
        var id = read.get();
        if (!seal(id).equals(token.substring(dot + 1))) return Optional.empty();
        return db.sql("select id, grp, email, invited_by, expires_at from circles.group_invitation where" + ALIVE
                        + "and id = :id")
                .param("id", id)
                .optional(GroupInvitations::read)
                .filter(this::stillEntitled);
    }

    /** Why not, or empty when the person is in. One that somebody else used meanwhile counts as not entitled. */
    @Transactional
    Optional<Refusal> accept(GroupInvitation invitation, PartyId person) {
        var group = groups.find(invitation.group());
        int used = db.sql("update circles.group_invitation set used_at = :now where" + ALIVE + "and id = :id")
                .param("id", invitation.id())
                .update();
        if (used == 0 || group.isEmpty()) return Optional.of(Refusal.NOT_ENTITLED);
        return memberships.enter(group.get(), person, invitation.invitedBy());
    }

    @Transactional
    boolean withdraw(Group group, UUID id, Visitor me) {
        if (!authorisations.may(me, Right.INVITATION, group)) return false;
        int gone = db.sql("update circles.group_invitation set revoked_at = :now where" + ALIVE
                        + "and id = :id and grp = :group")
                .param("id", id, "group", group.id().value())
                .update();
        if (gone == 1)
            journal.add(
                    Act.GROUP_INVITATION_REVOKED,
                    me.party(),
                    me.party(),
                    null,
                    group.id().value(),
                    "",
                    "");
        return gone == 1;
    }

    private boolean stillEntitled(GroupInvitation it) {
        var by = new Visitor(it.invitedBy(), "", rights.rolesOf(it.invitedBy()), seats.of(it.invitedBy()), null);
        return groups.find(it.group())
                .filter(group -> !group.closed() && authorisations.may(by, Right.INVITATION, group))
                .isPresent();
    }

    private String seal(UUID id) {
        return secrets.sign("group-invitation", id.toString()).substring(0, 32);
    }

    private static GroupInvitation read(ResultSet row, int n) throws SQLException {
        return new GroupInvitation(
                row.getObject("id", UUID.class),
                new GroupId(row.getObject("grp", UUID.class)),
                row.getString("email"),
                new PartyId(row.getObject("invited_by", UUID.class)),
                Times.read(row, "expires_at"));
    }
}
