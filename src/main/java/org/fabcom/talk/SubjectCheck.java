package org.fabcom.talk;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.kernel.console.Console;
import org.springframework.stereotype.Component;

/** Threads whose subject is gone, or of a kind that no room knows. */
@Component
record SubjectCheck(Sql db, Subjects subjects) implements Check {

    @Override
    public String name() {
        return "talk.subjects";
    }

    @Override
    public List<String> findings() {
        var findings = new ArrayList<String>();
        var kinds = db.sql("select distinct subject_kind from talk.thread order by 1")
                .list((row, n) -> row.getString(1));
        for (var kind : kinds) {
            var ids = db.sql("select subject_id from talk.thread where subject_kind = :kind order by 1")
                    .param("kind", kind)
                    .list((row, n) -> row.getObject(1, UUID.class));
            var there = subjects.of(kind).map(it -> it.existing(ids)).orElse(new HashSet<>());
            ids.stream()
                    .filter(it -> !there.contains(it))
                    .forEach(it -> findings.add(
                            Console.t("console.check.orphan", "talk.thread", "subject_id", it.toString(), kind)));
        }
        return findings;
    }
}
