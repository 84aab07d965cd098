package org.fabcom.governance.debate;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.governance.proposals.Proposal;
import org.fabcom.governance.proposals.Proposals;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Query;
import org.fabcom.web.listing.Source;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All proposals of a body, by where they stand. */
@Controller
record ProposalListPages(Hall hall, Sql db) {

    private static final Facet STATE = Facet.some("etat", "agora.proposals.state")
            .of(Proposal.State.class, "agora.state.")
            .on("q.state");

    private static final Query<Proposal> LIST = Query.of(
                    "q.*, coalesce(p.name, '') as author_name",
                    "governance.proposal q left join people.party_card p on p.id = q.author",
                    Proposals::read)
            .where("q.body = :body and (q.state <> 'DRAFT' or q.author = :me)")
            .words("q.title_folded like :like")
            .facet(STATE)
            .order("q.touched_at desc, q.id");

    private static final Listing<Proposal> LISTING = Listing.<Proposal>of("propositions", "agora.proposals.")
            .text("proposal", Proposal::title)
            .choice("state", Proposal.State.class, Proposal::state, "agora.state.")
            .text("author", Proposal::authorName)
            .time("touched", Proposal::touchedAt)
            .facets(List.of(STATE))
            .at(Proposal::url);

    @GetMapping(Hall.PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(UUID body, Address asked, Visitor me, Page page) {
        return page.show("web/table", LISTING.table(asked, page, source(body, asked, me)));
    }

    @GetMapping(Hall.PATH + Listing.FILES)
    @Access(Access.Level.SIGNED_IN)
    void files(UUID body, Address asked, Visitor me, Page page, HttpServletResponse response) {
        LISTING.answer(asked, page, source(body, asked, me), response);
    }

    private Source<Proposal> source(UUID body, Address asked, Visitor me) {
        var of = hall.body(body, me);
        return LIST.asked(
                db::sql, asked, Map.of("body", of.id(), "me", me.party().value()));
    }
}
