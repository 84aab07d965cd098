package org.fabcom.governance;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.kernel.console.Console;
import org.springframework.stereotype.Component;

/** Numbers of the register without gap, frozen texts as they were hashed, arguments as many as are counted. */
@Component
record AgoraCheck(Sql db) implements Check {

    @Override
    public String name() {
        return "governance.register";
    }

    @Override
    public List<String> findings() {
        var findings = new ArrayList<String>();
        find(findings, "console.agora.gap", """
                select body || ' ' || year from governance.decision group by body, year having max(number) <> count(*)
                """);
        find(findings, "console.agora.text", """
                select id::text from governance.decision
                where sha256 <> encode(sha256(convert_to(text, 'UTF8')), 'hex') and source_path like '/agora/%/propositions/%'
                """);
        find(findings, "console.agora.frozen", """
                select q.id::text from governance.proposal q
                join governance.proposal_text t on t.proposal = q.id and t.number = q.current
                where q.sha256 is not null and q.sha256 <> encode(sha256(convert_to(t.text, 'UTF8')), 'hex')
                """);
        find(findings, "console.agora.counted", """
                select coalesce(c.proposal, a.proposal)::text from governance.argument_count c
                full join (select proposal, kind, count(*) as n from governance.argument where gone_at is null
                    group by proposal, kind) a on a.proposal = c.proposal and a.kind = c.kind
                where coalesce(a.n, 0) <> coalesce(c.n, 0)
                """);
        return findings;
    }

    private void find(List<String> findings, String key, String sql) {
        for (var it : db.sql(sql).list(String.class)) findings.add(Console.t(key, it));
    }
}
