package org.fabcom.people.tokens;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.KnownVisitors;
import org.fabcom.people.Rights;
import org.fabcom.people.RightsChange;
import org.fabcom.people.RightsJournal;
import org.fabcom.people.Seats;
import org.fabcom.people.guard.GuardLetters;
import org.fabcom.people.steps.Sleep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** API tokens: {@code fc_} and 64 hexadecimal characters, of which only the SHA-256 is kept. Thread-safe. */
@Repository
public class ApiTokens {

    private static final String PREFIX = "fc_";
    private static final Duration TOUCH = Duration.ofMinutes(5);
    private static final String SELECT = """
        select t.id, t.person, p.name as person_name, t.name, t.role, t.created_at, t.expires_at, t.last_used_at, t.revoked_at
        from people.api_token t join people.party p on p.id = t.person
        """;

    private final JdbcClient db;
    private final Rights rights;
    private final Seats seats;
    private final RightsJournal journal;
    private final KnownVisitors known;
    private final Sleep sleep;
    private final GuardLetters letters;
    private final Clock clock;

    ApiTokens(
            JdbcClient db,
            Rights rights,
            Seats seats,
            RightsJournal journal,
            KnownVisitors known,
            Sleep sleep,
            GuardLetters letters,
            Clock clock) {
        this.db = db;
        this.rights = rights;
        this.seats = seats;
        this.journal = journal;
        this.known = known;
        this.sleep = sleep;
        this.letters = letters;
        this.clock = clock;
    }

    /** Makes a token and returns it: it can't be read again. */
    @Transactional
    public String make(PartyId person, String name, @Nullable InstanceRole role, Duration life, PartyId by) {
        return make(person, name, role, Set.of(), life, by);
    }

    /** The same with what it may do to wallets. */
    @Transactional
    public String make(
            PartyId person,
            String name,
            @Nullable InstanceRole role,
            Set<TokenScope> scopes,
            Duration life,
            PartyId by) {
        var id = Ids.next();
        var token = PREFIX + Ids.token() + Ids.token();
        var now = clock.instant();
        db.sql("""
            insert into people.api_token (id, token_digest, person, name, role, created_at, expires_at)
            values (:id, :digest, :person, :name, :role, :now, :expires)
            """)
                .param("id", id)
                .param("digest", Secrets.digest(token))
                .param("person", person.value())
                .param("name", name.strip())
                .param("role", role == null ? null : role.name())
                .param("now", Times.sql(now))
                .param("expires", Times.sql(now.plus(life)))
                .update();
        for (var scope : scopes)
            db.sql("insert into people.token_scope (token, scope) values (:id, :scope)")
                    .param("id", id)
                    .param("scope", scope.name())
                    .update();
        journal.add(RightsChange.Act.TOKEN_MADE, by, person, null, "", role == null ? "" : role.name());
        letters.token(person, true, name.strip());
        return token;
    }

    /** Whom a program with this token acts for: with the token's role if the person still holds it, and their seats. */
    public Optional<Visitor> visitor(String token) {
        if (!token.startsWith(PREFIX)) return Optional.empty();
        var digest = Secrets.digest(token);
        return known.get(digest, () -> lookUp(digest)).map(sleep::of);
    }

    /** The same asked of the base, for a request that writes: what was taken away a moment ago is gone. */
    public Optional<Visitor> writer(String token) {
        if (!token.startsWith(PREFIX)) return Optional.empty();
        var digest = Secrets.digest(token);
        return known.anew(digest, () -> lookUp(digest)).map(sleep::of);
    }

    /** What this token may do; nothing for one that is unknown, revoked or expired. */
    public Set<TokenScope> scopes(String token) {
        return Set.copyOf(db.sql("""
            select s.scope from people.token_scope s join people.api_token t on t.id = s.token
            where t.token_digest = :digest and t.revoked_at is null and t.expires_at > :now
            """)
                .param("digest", Secrets.digest(token))
                .param("now", Times.sql(clock.instant()))
                .query((row, n) -> TokenScope.valueOf(row.getString(1)))
                .list());
    }

    /** The same for the list of one's own tokens. */
    Set<TokenScope> scopes(UUID id) {
        return Set.copyOf(db.sql("select scope from people.token_scope where token = :id")
                .param("id", id)
                .query((row, n) -> TokenScope.valueOf(row.getString(1)))
                .list());
    }

    public List<ApiToken> of(PartyId person) {
        return db.sql(SELECT + " where t.person = :person order by t.created_at desc")
                .param("person", person.value())
                .query(ApiTokens::read)
                .list();
    }

    List<ApiToken> all() {
        return db.sql(SELECT + " order by t.created_at desc")
                .query(ApiTokens::read)
                .list();
    }

    Optional<ApiToken> find(UUID id) {
        return db.sql(SELECT + " where t.id = :id")
                .param("id", id)
                .query(ApiTokens::read)
                .optional();
    }

    /** False if it was revoked before. Its owner is told. */
    @Transactional
    boolean revoke(ApiToken token, PartyId by) {
        boolean revoked = retire(token, by);
        if (revoked) letters.token(token.person(), false, token.name());
        return revoked;
    }

    /** The same among others, of which one letter tells. In the caller's transaction. */
    boolean retire(ApiToken token, PartyId by) {
        int changed = db.sql("update people.api_token set revoked_at = :now where id = :id and revoked_at is null")
                .param("now", Times.sql(clock.instant()))
                .param("id", token.id())
                .update();
        if (changed == 0) return false;
        var role = token.role() == null ? "" : token.role().name();
        journal.add(RightsChange.Act.TOKEN_REVOKED, by, token.person(), null, role, "");
        known.forget(token.person());
        return true;
    }

    private Optional<Visitor> lookUp(String digest) {
        var found = db.sql(SELECT + " where t.token_digest = :digest")
                .param("digest", digest)
                .query(ApiTokens::read)
                .optional()
                .filter(it -> it.alive(clock.instant()));
        found.ifPresent(this::touch);
        return found.map(it -> {
            var role = it.role();
            var roles =
                    role != null && rights.rolesOf(it.person()).contains(role) ? Set.of(role) : Set.<InstanceRole>of();
            return new Visitor(
                    it.person(), it.personName(), roles, seats.of(it.person()), null, !twoSteps(it.person()));
        });
    }

    /** A program types no code: its rights sleep until the person has set up codes or a key. */
    private boolean twoSteps(PartyId person) {
        return sleep.codes(person) || sleep.keys(person);
    }

    private void touch(ApiToken token) {
        var last = token.lastUsedAt();
        var now = clock.instant();
        if (last != null && now.isBefore(last.plus(TOUCH))) return;
        db.sql("update people.api_token set last_used_at = :now where id = :id")
                .param("now", Times.sql(now))
                .param("id", token.id())
                .update();
    }

    private static ApiToken read(ResultSet row, int n) throws SQLException {
        var role = row.getString("role");
        return new ApiToken(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("person", UUID.class)),
                row.getString("person_name"),
                row.getString("name"),
                role == null ? null : InstanceRole.valueOf(role),
                Times.read(row, "created_at"),
                Times.read(row, "expires_at"),
                Times.readIfAny(row, "last_used_at"),
                Times.readIfAny(row, "revoked_at"));
    }
}
