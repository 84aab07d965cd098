package org.fabcom.talk.mailed;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.talk.Subject;
import org.springframework.stereotype.Repository;

/**
 * The addresses to which one person answers in one thread: a number, the day, and a seal of both by a secret of the instance. None where
 * no box is set. Small letters and figures only, since some servers fold them.
 */
@Repository
public class ReplyAddresses {

    static final int DAYS = 60;

    private static final int SEAL = 26;
    private static final int BASE = 36;
    private static final Pattern MARK = Pattern.compile("r([0-9a-z]{1,12})-([0-9a-z]{1,5})-([0-9a-f]{" + SEAL + "})");

    /** Who answers about what; {@code late}: the letter is too old. */
    record Answering(Subject subject, PartyId person, boolean late) {}

    private final Sql db;
    private final Secrets secrets;
    private final AnswerBox box;
    private final Clock clock;

    ReplyAddresses(Sql db, Secrets secrets, AnswerBox box, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.box = box;
        this.clock = clock;
    }

    /** Within the caller's transaction. */
    public Optional<String> of(Subject subject, PartyId person) {
        return box.box().map(it -> it.with(mark(subject, person)));
    }

    String mark(Subject subject, PartyId person) {
        long number = db.sql("""
                insert into talk.reply_address (subject_kind, subject_id, person, made_at) values (:kind, :id, :person, :now)
                on conflict (subject_kind, subject_id, person) do update set made_at = :now returning number
                """)
                .param("kind", subject.kind(), "id", subject.id(), "person", person.value())
                .single(Long.class);
        long day = Days.today(clock).toEpochDay();
        return "r" + Long.toString(number, BASE) + "-" + Long.toString(day, BASE) + "-" + seal(number, day);
    }

    /** Empty for an address that we did not make. */
    Optional<Answering> read(String address) {
        var found = MARK.matcher(address.toLowerCase(Locale.ROOT));
        while (found.find()) {
            long number = Long.parseLong(found.group(1), BASE);
            long day = Long.parseLong(found.group(2), BASE);
            if (same(seal(number, day), found.group(3))) return find(number, late(day));
        }
        return Optional.empty();
    }

    private boolean late(long day) {
        return LocalDate.ofEpochDay(day).plusDays(DAYS).isBefore(Days.today(clock));
    }

    private Optional<Answering> find(long number, boolean late) {
        return db.sql("select subject_kind, subject_id, person from talk.reply_address where number = :number")
                .param("number", number)
                .optional((row, n) -> new Answering(
                        new Subject(row.getString("subject_kind"), Rows.id(row, "subject_id")),
                        Rows.party(row, "person"),
                        late));
    }

    /** Twice as long as they are good for: who answers late is told so. */
    int forget() {
        return db.sql("delete from talk.reply_address where made_at < :limit")
                .param("limit", clock.instant().minus(Duration.ofDays(2L * DAYS)))
                .update();
    }

    private String seal(long number, long day) {
        return secrets.sign("talk.reply", number + " " + day).substring(0, SEAL);
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
