package org.fabcom.people.tokens;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.KnownVisitors;
import org.fabcom.people.RightsChange;
import org.fabcom.people.RightsJournal;
import org.fabcom.people.guard.GuardLetters;
import org.fabcom.people.steps.Sleep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** API tokens: {@code fc_} and 64 hexadecimal characters, of which only the SHA-256 is kept. Thread-safe. */
@Repository
public class ApiTokens {

    private static final String PREFIX = "fc_";
    private static final Duration TOUCH = Duration.ofMinutes(5);
    private static final String COLUMNS = """
        select t.id, t.person, p.name as person_name, t.name, t.role, t.created_at, t.expires_at, t.last_used_at, t.revoked_at
        """;
    private static final String FROM = " from people.api_token t join people.party p on p.id = t.person";
    private static final String SELECT = COLUMNS + FROM;

    /** With all that decides what it may do now. */
    private static final String ACTING = COLUMNS + """
        , array(select s.organisation || ' ' || s.seat from people.seat s where s.person = t.person) as seats,
            array(select c.scope from people.token_scope c where c.token = t.id) as scopes,
            exists (select from people.instance_role r where r.person = t.person and r.role = t.role) as held,
            exists (select from people.two_step s where s.person = t.person and s.confirmed_at is not null)
                or exists (select from people.passkey k where k.person = t.person and k.resting_since is null) as stepped
        """ + FROM + " where t.token_digest = :digest";

    private record Acting(
            ApiToken token, Set<TokenScope> scopes, Map<PartyId, Seat> seats, boolean held, boolean stepped) {}

    private final Sql db;
    private final RightsJournal journal;
    private final KnownVisitors known;
    private final Sleep sleep;
    private final GuardLetters letters;
    private final Clock clock;

    ApiTokens(Sql db, RightsJournal journal, KnownVisitors known, Sleep sleep, GuardLetters letters, Clock clock) {
        this.db = db;
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
                .param("now", now)
                .param("expires", now.plus(life))
                .update();
        for (var scope : scopes)
            db.sql("insert into people.token_scope (token, scope) values (:id, :scope)")
                    .param("id", id, "scope", scope.name())
                    .update();
        journal.add(RightsChange.Act.TOKEN_MADE, by, person, null, "", role == null ? "" : role.name());
        letters.token(person, true, name.strip());
        return token;
    }

    /** Whom a program with this token acts for: with the token's role if the person still holds it, and their seats. */
    public Optional<Visitor> visitor(String token) {
        if (!token.startsWith(PREFIX)) return Optional.empty();
        var digest = Secrets.digest(token);
        return known.get(digest, () -> lookUp(digest, scopes -> {})).map(sleep::of);
    }

    /** The same asked of the base, for a request that writes, and what the token may do: what was taken away a moment ago is gone. */
    Optional<Visitor> writer(String token, Consumer<Set<TokenScope>> scopes) {
        if (!token.startsWith(PREFIX)) return Optional.empty();
        var digest = Secrets.digest(token);
        return known.anew(digest, () -> lookUp(digest, scopes)).map(sleep::of);
    }

    /** What the token of this request may do; nothing for one that is unknown, revoked or expired. */
    public Set<TokenScope> scopes(HttpServletRequest request) {
        return Bearer.held(request).orElseGet(() -> scopes(Bearer.of(request)));
    }

    private Set<TokenScope> scopes(String token) {
        return TokenScope.kept(
                db.sql("""
            select s.scope from people.token_scope s join people.api_token t on t.id = s.token
            where t.token_digest = :digest and t.revoked_at is null and t.expires_at > :now
            """).param("digest", Secrets.digest(token)).list(String.class));
    }

    /** The same for the list of one's own tokens. */
    Set<TokenScope> scopes(UUID id) {
        return TokenScope.kept(db.sql("select scope from people.token_scope where token = :id")
                .param("id", id)
                .list(String.class));
    }

    public List<ApiToken> of(PartyId person) {
        return db.sql(SELECT + " where t.person = :person order by t.created_at desc")
                .param("person", person.value())
                .list(ApiTokens::read);
    }

    List<ApiToken> all() {
        return db.sql(SELECT + " order by t.created_at desc").list(ApiTokens::read);
    }

    Optional<ApiToken> find(UUID id) {
        return db.sql(SELECT + " where t.id = :id").param("id", id).optional(ApiTokens::read);
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
                .param("id", token.id())
                .update();
        if (changed == 0) return false;
        var role = token.role() == null ? "" : token.role().name();
        journal.add(RightsChange.Act.TOKEN_REVOKED, by, token.person(), null, role, "");
        known.forget(token.person());
        return true;
    }

    /** In one statement. A program types no code: its rights sleep until the person has set up codes or a key. */
    private Optional<Visitor> lookUp(String digest, Consumer<Set<TokenScope>> scopes) {
        var found = db.sql(ACTING)
                .param("digest", digest)
                .optional(ApiTokens::acting)
                .filter(it -> it.token().alive(clock.instant()));
        found.ifPresent(it -> touch(it.token()));
        found.ifPresent(it -> scopes.accept(it.scopes()));
        return found.map(it -> {
            var token = it.token();
            var role = token.role();
            var roles = role != null && it.held() ? Set.of(role) : Set.<InstanceRole>of();
            return new Visitor(token.person(), token.personName(), roles, it.seats(), null, !it.stepped());
        });
    }

    private static Acting acting(ResultSet row, int n) throws SQLException {
        return new Acting(
                read(row, n),
                TokenScope.kept(Rows.texts(row, "scopes")),
                Rows.texts(row, "seats").stream()
                        .map(it -> it.split(" "))
                        .collect(Collectors.toMap(it -> PartyId.of(it[0]), it -> Seat.valueOf(it[1]))),
                row.getBoolean("held"),
                row.getBoolean("stepped"));
    }

    private void touch(ApiToken token) {
        var last = token.lastUsedAt();
        var now = clock.instant();
        if (last != null && now.isBefore(last.plus(TOUCH))) return;
        db.sql("update people.api_token set last_used_at = :now where id = :id")
                .param("now", now, "id", token.id())
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
