package org.fabcom.governance.charter;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.digest.Sha256;
import org.springframework.stereotype.Repository;

/** Who signed the values of a body as they stood on a day: a signature stays with the words that were signed (G43). Thread-safe. */
@Repository
record CharterSignatures(Sql db) {

    /** The last one of a person. @param same the values still say what was signed */
    record Signature(PartyId person, String name, Instant at, boolean same) {}

    /** Of all that holds, in its order. */
    static String digest(List<CharterValue> values) {
        return Sha256.hex(values.stream()
                .filter(CharterValue::holds)
                .map(CharterValue::said)
                .map(it -> String.join("\u001f", it.name(), it.sentence(), it.sign(), it.counter()))
                .collect(Collectors.joining("\u001e")));
    }

    /** The same words are signed once. */
    void sign(UUID body, String sha256, PartyId person) {
        db.sql("""
                insert into governance.charter_signature (body, person, sha256, signed_at) values (:body, :person, :sha, :now)
                on conflict do nothing
                """).param("body", body, "person", person.value(), "sha", sha256).update();
    }

    /** By name. Who signed these very words before others counts as having signed them. */
    List<Signature> of(UUID body, String sha256) {
        return db.sql("""
                select distinct on (people.sorted(coalesce(p.name, '')), s.person) s.person, coalesce(p.name, '') as name, s.signed_at,
                    s.sha256 = :sha as same
                from governance.charter_signature s left join people.party_card p on p.id = s.person where s.body = :body
                order by people.sorted(coalesce(p.name, '')), s.person, s.sha256 = :sha desc, s.signed_at desc
                """).param("body", body, "sha", sha256).list(CharterSignatures::read);
    }

    /** Whose last signature was under words that no longer hold. */
    List<PartyId> outdated(UUID body, String sha256) {
        return of(body, sha256).stream()
                .filter(it -> !it.same())
                .map(Signature::person)
                .toList();
    }

    private static Signature read(ResultSet row, int n) throws SQLException {
        return new Signature(
                Rows.party(row, "person"), row.getString("name"), Times.read(row, "signed_at"), row.getBoolean("same"));
    }
}
