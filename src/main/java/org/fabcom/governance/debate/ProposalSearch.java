package org.fabcom.governance.debate;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Sql;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Proposals and decisions of one's bodies, for the search of the whole site. */
@Component
@Order(70)
record ProposalSearch(Bodies bodies, Sql db) implements SearchSource {

    @Override
    public String label() {
        return "agora.search";
    }

    @Override
    public Hits search(String query, int most, Page page) {
        var words = Fold.words(query);
        var own = words.isEmpty() ? List.<Body>of() : bodies.of(page.visitor());
        if (own.isEmpty()) return new Hits(List.of(), 0, "/agora");
        var found = db.sql("""
                select * from (
                    select '/agora/' || d.body || '/decisions/' || d.year || '-' || d.number as url,
                        d.year || '-' || d.number || ' · ' || d.title as title, d.body, d.decided_at as at
                    from governance.decision d where d.body in (:bodies) and d.title_folded like :like
                    union all
                    select '/agora/' || q.body || '/propositions/' || q.id, q.title, q.body, q.touched_at
                    from governance.proposal q where q.body in (:bodies) and q.title_folded like :like
                        and q.state not in ('DRAFT', 'ADOPTED')) x
                order by at desc, url
                """)
                .param("bodies", own.stream().map(Body::id).toList(), "like", "%" + words + "%")
                .list((row, n) -> new Hit(
                        row.getString("url"), row.getString("title"), name(own, row.getObject("body", UUID.class))));
        return new Hits(found.stream().limit(most).toList(), found.size(), "/agora");
    }

    private static String name(List<Body> own, UUID id) {
        return own.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .map(Body::name)
                .orElse("");
    }
}
