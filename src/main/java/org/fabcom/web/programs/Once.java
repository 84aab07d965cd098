package org.fabcom.web.programs;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a program makes once for each key it sends, however often the line breaks and it sends again. */
@Component
public class Once {

    /** What was made, by the number under which it is read. */
    public record Made(UUID id) {}

    private final Secrets secrets;
    private final Sql db;
    private final TransactionTemplate transaction;

    Once(Secrets secrets, Sql db, TransactionTemplate transaction) {
        this.secrets = secrets;
        this.db = db;
        this.transaction = transaction;
    }

    /** The key that makes a repeat harmless (E47): 1 to 80 visible characters. */
    public static String key(HttpServletRequest request) {
        var key = request.getHeader("Idempotency-Key");
        if (key != null && key.matches("[\\x21-\\x7e]{1,80}")) return key;
        throw new Wrong(
                400, List.of(new Wrong.Field("Idempotency-Key", "must be a header of 1 to 80 visible characters")));
    }

    /** The number of what this person makes with this key; nobody else can tell it beforehand. */
    public UUID id(HttpServletRequest request, Visitor me, String what) {
        var sealed = secrets.sign("programs.once", what + " " + me.party() + " " + key(request));
        return Ids.named(sealed);
    }

    /**
     * One at a time for what has this number, on all nodes: whoever comes at the same instant waits, and finds what was made. All in
     * one transaction, so that nothing stays of an act that was refused; it must not ask for a second connection.
     */
    public <T> T alone(UUID id, Supplier<T> act) {
        return Objects.requireNonNull(transaction.execute(status -> {
            db.sql("select pg_advisory_xact_lock(hashtextextended('programs.once ' || :id, 0))")
                    .param("id", id.toString())
                    .single((row, n) -> 0);
            return act.get();
        }));
    }

    /** 201 the first time, 200 when the same came before, 422 when the key came with something else. */
    public static ResponseEntity<Made> answer(boolean made, boolean same, String path, UUID id) {
        if (made) return ResponseEntity.created(URI.create(path + "/" + id)).body(new Made(id));
        if (!same) throw Problem.of(422, "FC-0465");
        return ResponseEntity.ok(new Made(id));
    }
}
