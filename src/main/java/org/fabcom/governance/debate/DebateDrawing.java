package org.fabcom.governance.debate;

import module java.base;
import org.fabcom.governance.debate.ProposalView.ArgumentView;
import org.fabcom.governance.debate.ProposalView.DebateView;
import org.fabcom.governance.debate.ProposalView.FacetView;
import org.fabcom.governance.proposals.Argument;
import org.fabcom.governance.proposals.Argument.Kind;
import org.fabcom.governance.proposals.Arguments;
import org.fabcom.governance.proposals.Proposal;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the arguments: a page of them, with how many of each kind there are. */
@Component
record DebateDrawing(Arguments arguments) {

    /** @param speaks the reader may say something */
    DebateView draw(Proposal it, boolean speaks, Address asked, Visitor me, Page page) {
        var counts = arguments.counts(it.id());
        var kind = Filters.one(asked, "genre", Kind.class);
        long total = kind == null ? sum(counts) : counts.getOrDefault(kind, 0L);
        var paging = Paging.of(asked, Paging.USUAL, total);
        var some = arguments.some(it.id(), kind, paging.offset(), paging.size());
        return new DebateView(
                speaks && it.state().talking(),
                it.current(),
                facets(counts, kind, asked, page),
                some.stream().map(one -> view(it, one, me, page)).toList(),
                paging,
                OptionView.all(Kind.values(), one -> page.t("agora.argument." + one)));
    }

    private static List<FacetView> facets(Map<Kind, Long> counts, @Nullable Kind kind, Address asked, Page page) {
        if (sum(counts) == 0) return List.of();
        var facets = new ArrayList<FacetView>();
        facets.add(new FacetView(
                asked.with("genre", null) + "#debat", page.t("agora.arguments.all", sum(counts)), kind == null));
        for (var it : Kind.values())
            facets.add(new FacetView(
                    asked.with("genre", it) + "#debat",
                    page.t("agora.arguments." + it, counts.getOrDefault(it, 0L)),
                    kind == it));
        return facets;
    }

    private static ArgumentView view(Proposal it, Argument one, Visitor me, Page page) {
        boolean older = one.text() < it.current();
        return new ArgumentView(
                one.id().toString(),
                page.t("agora.argument." + one.kind()),
                icon(one.kind()),
                one.words(),
                one.source(),
                page.t("agora.argument.by", one.byName(), page.shortDate(one.at()), one.text()),
                older ? page.t("agora.argument.older", one.text()) : "",
                older ? it.url() + "/differences?de=" + one.text() + "&a=" + it.current() : "",
                one.value().isEmpty() ? "" : page.t("agora.value.at", one.value()),
                one.by().equals(me.party()) && it.state().talking());
    }

    private static String icon(Kind kind) {
        return switch (kind) {
            case FOR -> "plus";
            case AGAINST -> "x";
            case QUESTION -> "info";
            case EVIDENCE -> "file-text";
        };
    }

    private static long sum(Map<Kind, Long> counts) {
        return counts.values().stream().mapToLong(n -> n).sum();
    }
}
