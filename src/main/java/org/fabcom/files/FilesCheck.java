package org.fabcom.files;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.kernel.console.Console;
import org.springframework.stereotype.Component;

/** Each content has the digest and the size that name it; each holder is still there. */
@Component
record FilesCheck(Sql db, Owners owners) implements Check {

    @Override
    public String name() {
        return "files.contents";
    }

    @Override
    public List<String> findings() {
        var findings = new ArrayList<String>();
        db.sql("""
                select s.sha256 from files.stored s where not exists (
                    select from (select string_agg(p.bytes, ''::bytea order by p.n) as bytes
                        from files.part p where p.sha256 = s.sha256) c
                    where encode(sha256(c.bytes), 'hex') = s.sha256 and length(c.bytes) = s.size)
                order by 1
                """).list((row, n) -> row.getString(1)).forEach(it -> findings.add(Console.t("console.check.file", it)));
        findings.addAll(lost());
        return findings;
    }

    private List<String> lost() {
        var findings = new ArrayList<String>();
        var kinds =
                db.sql("select distinct owner_kind from files.held order by 1").list((row, n) -> row.getString(1));
        for (var kind : kinds) {
            var ids = db.sql("select distinct owner_id from files.held where owner_kind = :kind order by 1")
                    .param("kind", kind)
                    .list((row, n) -> row.getObject(1, UUID.class));
            var there = owners.of(kind).map(it -> it.existing(ids)).orElse(Set.of());
            for (var id : ids)
                if (!there.contains(id))
                    findings.add(Console.t("console.check.orphan", "files.held", "owner_id", id.toString(), kind));
        }
        return findings;
    }
}
