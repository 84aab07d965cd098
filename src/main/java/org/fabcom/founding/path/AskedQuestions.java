package org.fabcom.founding.path;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.founding.bank.FoundingQuestion;
import org.fabcom.founding.bank.OutlineLine;
import org.fabcom.founding.bank.QuestionBank;
import org.fabcom.founding.path.AskedQuestion.State;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The questions of a path. Whoever changes one locks it first, in a transaction. Thread-safe. */
@Repository
public class AskedQuestions {

    private static final String SELECT = "select * from founding.question where path = :path";

    private final Sql db;
    private final Clock clock;

    AskedQuestions(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** In the order of the bank. */
    public List<AskedQuestion> of(UUID path) {
        return db.sql(SELECT + " order by code like 'V%', length(code), code")
                .param("path", path)
                .list(AskedQuestions::read);
    }

    public Optional<AskedQuestion> find(UUID path, String code) {
        return db.sql(SELECT + " and code = :code")
                .param("path", path, "code", code)
                .optional(AskedQuestions::read);
    }

    /** Nobody else changes it until the transaction ends. */
    public AskedQuestion lock(UUID path, String code) {
        return db.sql(SELECT + " and code = :code for update")
                .param("path", path, "code", code)
                .optional(AskedQuestions::read)
                .orElseThrow(Problem::notFound);
    }

    /** Several of them, always in the same order: of two who lock some, neither waits for the other. The first one is handed back. */
    public AskedQuestion lock(UUID path, String code, Collection<String> others) {
        return db
                .sql(SELECT + " and (code = :code or code = any (:others)) order by code for update")
                .param("path", path, "code", code, "others", others.toArray(String[]::new))
                .list(AskedQuestions::read)
                .stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** It may settle, or be settled no longer: those that stand on it are locked with it. */
    public AskedQuestion lockWithDependants(UUID path, String code) {
        return lock(path, code, standingOn(path, code));
    }

    /** Those that need it, those that need these, and so on. */
    private Set<String> standingOn(UUID path, String code) {
        var all = of(path);
        var found = new HashSet<>(Set.of(code));
        int before;
        do {
            before = found.size();
            all.stream()
                    .filter(it -> it.question().needs().stream().anyMatch(found::contains))
                    .forEach(it -> found.add(it.code()));
        } while (found.size() > before);
        found.remove(code);
        return found;
    }

    /** Those of all questions of a path that need one themselves: of the bank, and of the group's own. */
    public static List<String> dependants(Collection<AskedQuestion> all, String code) {
        var own = all.stream()
                .filter(it -> it.own() != null && it.question().needs().contains(code))
                .map(AskedQuestion::code)
                .sorted();
        return Stream.concat(QuestionBank.dependants(code).stream().map(FoundingQuestion::code), own)
                .toList();
    }

    /** Decisions that stand on one that is settled no longer, however far, are looked at again; they stay in force. */
    public void flagDependants(AskedQuestion it) {
        var dependants = standingOn(it.path(), it.code());
        for (var one : of(it.path())) {
            if (one.state() != State.DECIDED
                    || !dependants.contains(one.code())
                    || one.reExamine().contains(it.code())) continue;
            var flags = new ArrayList<>(one.reExamine());
            flags.add(it.code());
            reExamine(one, flags);
        }
    }

    public void open(AskedQuestion it, @Nullable Instant until) {
        set(
                it,
                "state = :state, opened_at = coalesce(opened_at, :now), until = coalesce(until, :until)",
                Map.of("state", (it.decidedOn() == null ? State.OPEN : State.REOPENED).name()),
                until,
                null);
    }

    /** Answers show on that day though some are missing. */
    public void delay(AskedQuestion it, Instant until) {
        set(it, "until = :until", Map.of(), until, null);
    }

    /** Questions that are being written, locked until the transaction ends. */
    void lockWritten(UUID path) {
        db.sql(SELECT + " and state in ('OPEN', 'REOPENED') order by code for update")
                .param("path", path)
                .list(AskedQuestions::read);
    }

    /** Put aside, closed for good with a reason, or open again. */
    public void state(AskedQuestion it, State state, String reason, @Nullable LocalDate againOn) {
        set(
                it,
                "state = :state, reason = :reason, again_on = :day",
                Map.of("state", state.name(), "reason", reason),
                null,
                againOn);
    }

    /** A new sentence is wanted; the one that was decided stays in force meanwhile. */
    public void reopen(AskedQuestion it, String reason) {
        set(
                it,
                "state = 'REOPENED', reason = :reason, again_on = null, sentence = '', objections_until = null",
                Map.of("reason", reason),
                null,
                null);
    }

    /** Objections are heard so many days from now; the answers to an earlier sentence stay with it. */
    public void propose(AskedQuestion it, String sentence, UUID by, int days) {
        var now = clock.instant();
        set(
                it,
                "sentence = :sentence, sentence_number = sentence_number + 1, sentence_by = :by, proposed_at = :now,"
                        + " objections_until = :until",
                Map.of("sentence", sentence, "by", by, "now", Times.sql(now)),
                now.plus(Duration.ofDays(days)),
                null);
    }

    public void decided(AskedQuestion it, LocalDate on) {
        set(
                it,
                "state = 'DECIDED', decided_on = :day, reason = '', again_on = null, re_examine = ''",
                Map.of(),
                null,
                on);
    }

    public void reExamine(AskedQuestion it, List<String> because) {
        set(it, "re_examine = :codes", Map.of("codes", String.join(" ", because)), null, null);
    }

    /** As it was on the instance from which its path came; founders and hours stay there. */
    public void restore(
            UUID path,
            String code,
            State state,
            String reason,
            @Nullable LocalDate againOn,
            @Nullable LocalDate decidedOn,
            String sentence,
            List<String> reExamine) {
        db.sql("""
                update founding.question set state = :state, reason = :reason, again_on = :again, decided_on = :on,
                    sentence = :sentence, sentence_number = case when :sentence = '' then 0 else 1 end, re_examine = :codes,
                    opened_at = case when :state = 'COMING' then null else cast(:now as timestamptz) end
                where path = :path and code = :code
                """)
                .param("state", state.name())
                .param("reason", reason)
                .param("again", againOn, Types.DATE)
                .param("on", decidedOn, Types.DATE)
                .param("sentence", sentence)
                .param("codes", String.join(" ", reExamine))
                .param("path", path)
                .param("code", code)
                .update();
    }

    private void set(
            AskedQuestion it,
            String what,
            Map<String, Object> values,
            @Nullable Instant until,
            @Nullable LocalDate day) {
        var statement = db.sql("update founding.question set version = version + 1, " + what
                        + " where path = :path and code = :code")
                .params(values)
                .param("path", it.path(), "code", it.code());
        if (what.contains(":until"))
            statement =
                    statement.param("until", until == null ? null : Times.sql(until), Types.TIMESTAMP_WITH_TIMEZONE);
        if (what.contains(":day")) statement = statement.param("day", day, Types.DATE);
        statement.update();
    }

    public static AskedQuestion read(ResultSet row, int n) throws SQLException {
        var flags = row.getString("re_examine");
        var chapter = row.getString("chapter");
        return new AskedQuestion(
                Rows.id(row, "path"),
                row.getString("code"),
                own(row),
                chapter == null ? null : OutlineLine.Part.valueOf(chapter),
                State.valueOf(row.getString("state")),
                Times.readIfAny(row, "until"),
                Times.readIfAny(row, "revealed_at"),
                row.getString("reason"),
                row.getObject("again_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getString("sentence"),
                row.getInt("sentence_number"),
                Rows.idIfAny(row, "sentence_by"),
                Times.readIfAny(row, "objections_until"),
                codes(flags),
                row.getInt("version"));
    }

    private static @Nullable FoundingQuestion own(ResultSet row) throws SQLException {
        var title = row.getString("own_title");
        if (title.isEmpty()) return null;
        return FoundingQuestion.own(
                row.getString("code"), title, row.getString("own_help"), codes(row.getString("own_needs")));
    }

    private static List<String> codes(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(" "));
    }
}
