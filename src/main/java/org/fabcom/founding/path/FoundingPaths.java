package org.fabcom.founding.path;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.founding.bank.LegalForm;
import org.fabcom.founding.bank.QuestionBank;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.counts.Existence;
import org.fabcom.kernel.counts.Existences;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The paths. Thread-safe. */
@Repository
public class FoundingPaths implements Existence {

    /** A path that nobody has written in for so long goes. */
    static final Duration IDLE = Duration.ofDays(3 * 365);

    private static final String SELECT =
            "select p.id, p.name, p.place, p.form, p.link, p.opened_at, p.body, p.arrived_at from founding.path p ";

    private final Sql db;
    private final Founders founders;
    private final Secrets secrets;
    private final Clock clock;

    FoundingPaths(Sql db, Founders founders, Secrets secrets, Clock clock) {
        this.db = db;
        this.founders = founders;
        this.secrets = secrets;
        this.clock = clock;
    }

    public Optional<FoundingPath> find(UUID id) {
        return db.sql(SELECT + "where p.id = :id").param("id", id).optional(FoundingPaths::read);
    }

    @Override
    public String exists() {
        return "select from founding.founder where person = any (:parties) and left_at is null";
    }

    /** Those that somebody walks, the last begun first. */
    public List<FoundingPath> of(PartyId person) {
        if (Existences.none(FoundingPaths.class, person)) return List.of();
        return db.sql(SELECT + """
                        join founding.founder f on f.path = p.id
                        where f.person = :person and f.left_at is null order by p.opened_at desc, p.id
                        """).param("person", person.value()).list(FoundingPaths::read);
    }

    /** The key of a form, or a new one. */
    public static String key(String sent) {
        return sent.matches("[0-9a-f]{32}") ? sent : Ids.token();
    }

    public FoundingPath begin(String name, String place, PartyId person, String called) {
        return begin(Ids.token(), name, place, person, called, fresh -> {}).orElseThrow();
    }

    /**
     * Begun by somebody with an account, who keeps it; every question is to come. A form that is sent again answers the path that it
     * began, and {@code fresh} is not done again; empty if that is none of this person.
     */
    @Transactional
    public Optional<FoundingPath> begin(
            String pressed, String name, String place, PartyId person, String called, Consumer<FoundingPath> fresh) {
        var id = Ids.next();
        var now = Times.sql(clock.instant());
        boolean begun = db.sql("insert into founding.path (id, name, place, opened_at, touched_at, pressed)"
                        + " values (:id, :name, :place, :now, :now, :pressed) on conflict (pressed) do nothing")
                .param("id", id, "name", name, "place", place, "now", now)
                .param("pressed", pressed)
                .updated();
        if (!begun) return pressed(pressed, person);
        for (var it : QuestionBank.all())
            db.sql("insert into founding.question (path, code) values (:path, :code)")
                    .param("path", id, "code", it.code())
                    .update();
        founders.add(id, person, called, true);
        find(id).ifPresent(fresh);
        return find(id);
    }

    private Optional<FoundingPath> pressed(String pressed, PartyId person) {
        return db.sql(SELECT + """
                        join founding.founder f on f.path = p.id
                        where p.pressed = :pressed and f.person = :person and f.left_at is null
                        """)
                .param("pressed", pressed, "person", person.value())
                .optional(FoundingPaths::read);
    }

    public void rename(UUID path, String name, String place) {
        db.sql("update founding.path set name = :name, place = :place where id = :id")
                .param("name", name, "place", place, "id", path)
                .update();
    }

    public void touch(UUID path) {
        db.sql("update founding.path set touched_at = :now where id = :id")
                .param("id", path)
                .update();
    }

    /** Its decisions go into the register of a body; false if they went before. */
    public boolean taken(UUID path, UUID body) {
        return db.sql("update founding.path set body = :body where id = :id and body is null")
                .param("body", body, "id", path)
                .updated();
    }

    /** Its decisions were taken up in that register no more: it may be another one. */
    public boolean untaken(UUID path, UUID body) {
        return db.sql("update founding.path set body = null where id = :id and body = :body")
                .param("body", body, "id", path)
                .updated();
    }

    /** It came from elsewhere. */
    public void arrived(UUID path) {
        db.sql("update founding.path set arrived_at = :now where id = :id")
                .param("id", path)
                .update();
    }

    public void form(UUID path, LegalForm form) {
        db.sql("update founding.path set form = :form where id = :id")
                .param("form", form.name(), "id", path)
                .update();
    }

    /** The link that lets others in; {@link #renew} ends it. */
    public String invitation(FoundingPath path) {
        return FoundingPath.PATH + "rejoindre?jeton=" + path.id() + "." + seal(path, "");
    }

    /** The link by which somebody who was added by name takes their place. */
    public String invitation(FoundingPath path, Founder founder) {
        return invitation(path) + "." + founder.id() + "."
                + seal(path, founder.id().toString());
    }

    /** What a link lets into: the path, and whose place is taken, if any. */
    public record Invitation(FoundingPath path, Optional<UUID> place) {}

    public Optional<Invitation> invited(String token) {
        var parts = token.split("\\.");
        if (parts.length != 2 && parts.length != 4) return Optional.empty();
        var path = Ids.read(parts[0]).flatMap(this::find).filter(it -> same(seal(it, ""), parts[1]));
        if (path.isEmpty() || parts.length == 2) return path.map(it -> new Invitation(it, Optional.empty()));
        if (!same(seal(path.get(), parts[2]), parts[3])) return Optional.empty();
        return Ids.read(parts[2]).map(it -> new Invitation(path.get(), Optional.of(it)));
    }

    /** No link given before lets anybody in any more. */
    public void renew(UUID path) {
        db.sql("update founding.path set link = link + 1 where id = :id")
                .param("id", path)
                .update();
    }

    /** With all that was written on it. */
    public void end(UUID path) {
        db.sql("delete from founding.path where id = :id").param("id", path).update();
    }

    void forget() {
        db.sql("delete from founding.path where touched_at < :before")
                .param("before", clock.instant().minus(IDLE))
                .update();
    }

    /** In a time that says nothing of where they differ. */
    private static boolean same(String seal, String said) {
        return MessageDigest.isEqual(seal.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
    }

    private String seal(FoundingPath path, String whom) {
        return secrets.sign("founding-invitation", path.id() + "/" + path.link() + "/" + whom)
                .substring(0, 32);
    }

    private static FoundingPath read(ResultSet row, int n) throws SQLException {
        return new FoundingPath(
                Rows.id(row, "id"),
                row.getString("name"),
                row.getString("place"),
                LegalForm.valueOf(row.getString("form")),
                row.getInt("link"),
                Times.read(row, "opened_at"),
                Rows.idIfAny(row, "body"),
                Times.readIfAny(row, "arrived_at"));
    }
}
