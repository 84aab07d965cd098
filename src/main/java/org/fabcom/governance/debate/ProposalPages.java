package org.fabcom.governance.debate;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.governance.proposals.Proposal;
import org.fabcom.governance.proposals.ProposalText;
import org.fabcom.governance.proposals.Proposals;
import org.fabcom.governance.proposals.Proposals.Version;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.texts.Difference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A proposal, its texts and what differs between two of them. */
@Controller
record ProposalPages(Hall hall, Proposals proposals, ProposalDrawing drawing) {

    @GetMapping(Hall.ONE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID body, UUID proposal, Address asked, Visitor me, Page page) {
        var of = hall.body(body, me);
        var it = hall.within(body, proposal, me);
        var form = Form.empty().with("article", asked.value("article")).with("quoi", "REPLACE");
        return page.show("governance/proposal", drawing.draw(it, of, form, asked, me, page));
    }

    /** The text that holds, as it is hashed: anybody makes the same sum of it. */
    @GetMapping(Hall.ONE + "/texte.txt")
    @Access(Access.Level.SIGNED_IN)
    void text(UUID body, UUID proposal, Visitor me, HttpServletResponse response) throws IOException {
        var it = hall.find(body, proposal, me);
        response.setContentType(MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8");
        response.getOutputStream()
                .write(proposals.text(it.id(), it.current()).text().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(Hall.ONE + "/differences")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView differences(UUID body, UUID proposal, Address asked, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        var versions = proposals.versions(it.id());
        var before = text(it, versions, Filters.number(asked, "de", 1, 9_999), Math.max(1, it.current() - 1));
        var after = text(it, versions, Filters.number(asked, "a", 1, 9_999), it.current());
        return page.show(
                "governance/differences",
                new DifferencesView(
                        new LinkView(it.url(), it.title()),
                        it.url() + "/differences",
                        Form.empty().with("de", before.number()).with("a", after.number()),
                        OptionView.all(versions, one -> one.number(), one -> named(one, page)),
                        Difference.between(before.text(), after.text())));
    }

    private static String named(Version it, Page page) {
        return page.t(
                "agora.text.named",
                it.number(),
                page.shortDate(it.at()),
                it.note().isEmpty() ? 0 : 1,
                it.note());
    }

    private ProposalText text(Proposal of, List<Version> versions, @Nullable Integer number, int usual) {
        int wanted = number == null ? usual : number;
        if (versions.stream().noneMatch(it -> it.number() == wanted)) throw Problem.notFound();
        return proposals.text(of.id(), wanted);
    }
}
