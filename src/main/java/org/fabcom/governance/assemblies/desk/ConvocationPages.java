package org.fabcom.governance.assemblies.desk;

import module java.base;
import org.fabcom.governance.assemblies.Admission;
import org.fabcom.governance.assemblies.Agenda;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.ConvocationText;
import org.fabcom.governance.assemblies.Convocations;
import org.fabcom.governance.assemblies.Convocations.Channel;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.print.Qr;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Letters on paper for those without a mail address, with a form for a proxy; and the day on which they were handed over. */
@Controller
record ConvocationPages(Admission admission, Agenda agenda, Convocations convocations, ConvocationText text, Pdf pdf) {

    /** {@code names}: one letter each; one without a name for whoever wants to print it. */
    @GetMapping("/agora/assemblees/{assembly}/convocation.pdf")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> letters(UUID assembly, Visitor me, Page page) {
        var in = admission.enter(assembly, me);
        var it = in.assembly();
        if (it.draft()) throw Problem.conflict();
        var names = in.manages()
                ? convocations.of(assembly).stream()
                        .filter(one -> one.channel() == Channel.PAPER && one.agendaVersion() == it.agendaVersion())
                        .map(Convocations.Convocation::name)
                        .toList()
                : List.<String>of();
        var view = new ConvocationView(
                text.title(it, in.body(), page.locale()),
                in.body().name(),
                text.when(it, page.locale()),
                it.said().place(),
                it.said().link(),
                names.isEmpty() ? List.of("") : names,
                agenda.of(assembly).stream().map(item -> point(item, page)).toList(),
                page.absolute(it.url()),
                Qr.of(page.absolute(it.url())));
        return pdf.answer(page.t("governance.convocation.file"), "governance/convocationpaper", view, page);
    }

    private static ConvocationView.PointView point(AgendaItem item, Page page) {
        return new ConvocationView.PointView(
                item.place(),
                item.said().title(),
                page.t("governance.item.kind." + item.said().kind()),
                item.said().board() == null
                        ? ""
                        : page.t("governance.item.board." + item.said().board()),
                item.said().text(),
                item.said().text().isEmpty()
                        ? ""
                        : Optional.ofNullable(item.sha256()).orElse(""));
    }

    @PostMapping("/agora/assemblees/{assembly}/remises")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView handed(UUID assembly, Visitor me, Page page) {
        var it = admission.manage(assembly, me).assembly();
        return page.redirect(it.url(), "governance.channel.handed", convocations.handed(assembly));
    }
}
