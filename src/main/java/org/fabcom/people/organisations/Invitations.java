package org.fabcom.people.organisations;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.people.Email;
import org.fabcom.people.Rights;
import org.fabcom.people.RightsChange;
import org.fabcom.people.RightsJournal;
import org.fabcom.people.RightsOutcome;
import org.fabcom.people.Seats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Invitations: made, found by their link, accepted, withdrawn. The link is signed, so it can be shown again and not guessed. */
@Repository
public class Invitations {

    private static final Duration LIFE_OF_LINK = Duration.ofDays(7);
    private static final Duration LIFE_OF_MAIL = Duration.ofDays(14);
    private static final String ALIVE = " revoked_at is null and expires_at > :now and (email is null or used = 0) ";
    private static final String SELECT =
            "select id, organisation, seat, email, invited_by, expires_at from people.invitation where" + ALIVE;

    private final Sql db;
    private final Secrets secrets;
    private final Seats seats;
    private final Rights rights;
    private final RightsJournal journal;
    private final Clock clock;

    Invitations(Sql db, Secrets secrets, Seats seats, Rights rights, RightsJournal journal, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.seats = seats;
        this.rights = rights;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public Invitation make(PartyId organisation, Seat seat, @Nullable Email email, PartyId by) {
        var now = clock.instant();
        var made = new Invitation(
                Ids.next(),
                organisation,
                seat,
                email == null ? null : email.text(),
                by,
                now.plus(email == null ? LIFE_OF_LINK : LIFE_OF_MAIL));
        db.sql("""
                insert into people.invitation (id, organisation, seat, email, invited_by, created_at, expires_at)
                values (:id, :organisation, :seat, :email, :by, :now, :expires)
                """)
                .param("id", made.id())
                .param("organisation", organisation.value())
                .param("seat", seat.name())
                .param("email", made.email())
                .param("by", by.value())
                .param("now", now)
                .param("expires", made.expiresAt())
                .update();
        journal.add(RightsChange.Act.INVITATION_MADE, by, organisation, organisation, "", seat.name());
        return made;
    }

    /** What came of inviting an address. {@code before}: one was open, and nothing was made. */
    record Asked(Invitation invitation, boolean before) {}

    /** One at a time for an address: of two that are sent at once the second finds the first. */
    @Transactional
    Asked ask(PartyId organisation, Seat seat, Email email, PartyId by) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('people.invitation ' || :organisation || :email, 0))")
                .param("organisation", organisation.toString(), "email", email.folded())
                .query(row -> {});
        return of(organisation).stream()
                .filter(it -> Email.read(Objects.requireNonNullElse(it.email(), ""))
                        .filter(one -> one.folded().equals(email.folded()))
                        .isPresent())
                .filter(this::stillEntitled)
                .findFirst()
                .map(it -> new Asked(it, true))
                .orElseGet(() -> new Asked(make(organisation, seat, email, by), false));
    }

    /** The same link serves as long as a new one would, in the name of whoever sends it again; empty if it serves no more. */
    @Transactional
    Optional<Invitation> again(PartyId organisation, UUID id, PartyId by) {
        var now = clock.instant();
        var found = db.sql("update people.invitation set expires_at = :expires, invited_by = :by where" + ALIVE
                        + "and email is not null and id = :id and organisation = :organisation"
                        + " returning id, organisation, seat, email, invited_by, expires_at")
                .param("now", now)
                .param("expires", now.plus(LIFE_OF_MAIL))
                .param("by", by.value())
                .param("id", id)
                .param("organisation", organisation.value())
                .optional(Invitations::read);
        found.ifPresent(it -> journal.add(
                RightsChange.Act.INVITATION_MADE,
                by,
                organisation,
                organisation,
                "",
                it.seat().name()));
        return found;
    }

    /** The path of its link. */
    public String path(Invitation invitation) {
        return "/invitation?jeton=" + invitation.id() + "." + seal(invitation.id());
    }

    /** Still good, and made by someone who is still entitled to. */
    Optional<Invitation> find(String token) {
        int dot = token.indexOf('.');
        var read = Ids.read(token.substring(0, Math.max(0, dot)));
        if (read.isEmpty()) return Optional.empty();
        var id = read.get();
        if (!seal(id).equals(token.substring(dot + 1))) return Optional.empty();
        return db.sql(SELECT + " and id = :id")
                .param("id", id)
                .optional(Invitations::read)
                .filter(this::stillEntitled);
    }

    List<Invitation> of(PartyId organisation) {
        return db.sql(SELECT + " and organisation = :organisation order by expires_at desc")
                .param("organisation", organisation.value())
                .list(Invitations::read);
    }

    /** Gives the seat, unless the person has one that is as good. Empty if somebody else used it meanwhile. */
    @Transactional
    Optional<RightsOutcome> accept(Invitation invitation, PartyId person) {
        var held = seats.of(person).get(invitation.organisation());
        if (held != null && held.atLeast(invitation.seat())) return Optional.of(RightsOutcome.ALREADY);
        int used = db.sql("update people.invitation set used = used + 1 where" + ALIVE + "and id = :id")
                .param("id", invitation.id())
                .update();
        if (used == 0) return Optional.empty();
        return Optional.of(seats.grant(invitation.organisation(), person, invitation.seat(), invitation.invitedBy()));
    }

    @Transactional
    boolean withdraw(PartyId organisation, UUID id, PartyId by) {
        var seat = db.sql("update people.invitation set revoked_at = :now where" + ALIVE
                        + "and id = :id and organisation = :organisation returning seat")
                .param("id", id, "organisation", organisation.value())
                .optional(String.class);
        seat.ifPresent(it -> journal.add(RightsChange.Act.INVITATION_REVOKED, by, organisation, organisation, it, ""));
        return seat.isPresent();
    }

    private boolean stillEntitled(Invitation invitation) {
        return seats.of(invitation.invitedBy()).get(invitation.organisation()) == Seat.MANAGER
                || rights.rolesOf(invitation.invitedBy()).contains(InstanceRole.ADMINISTRATOR);
    }

    private String seal(UUID id) {
        return secrets.sign("invitation", id.toString()).substring(0, 32);
    }

    private static Invitation read(ResultSet row, int n) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("organisation", UUID.class)),
                Seat.valueOf(row.getString("seat")),
                row.getString("email"),
                new PartyId(row.getObject("invited_by", UUID.class)),
                Times.read(row, "expires_at"));
    }
}
