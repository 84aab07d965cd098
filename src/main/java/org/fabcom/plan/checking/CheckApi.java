package org.fabcom.plan.checking;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.Visitor;
import org.fabcom.plan.way.FileCheck;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.NeedsScope;
import org.fabcom.web.programs.SentForm;
import org.fabcom.web.programs.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Files of an old tool looked at by programs, as on the page: what was found is told and noted, the files are not kept. */
@RestController
record CheckApi(Checking checking) {

    /**
     * @param summary what was found, in words
     * @param faults the first of them, each with its line
     * @param woken people who were not to be written to any more, and whom the new tool holds as subscribed
     * @param left how many may be noted as left, by kind; {@code arrived}: as arrived
     */
    record Looked(
            boolean sound,
            FileCheck.Kind kind,
            int lines,
            long objects,
            long apart,
            int count,
            String sha256,
            List<String> summary,
            List<CheckView.FaultView> faults,
            List<String> woken,
            Map<String, Long> left,
            Map<String, Long> arrived) {}

    @PostMapping("/api/v1/cases/{id}/plan/{item}/check")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("plan:write")
    Looked check(
            UUID id,
            UUID item,
            @RequestParam(required = false) @Nullable List<MultipartFile> fec,
            @RequestParam(required = false) @Nullable List<MultipartFile> abonnes,
            @RequestParam(required = false) @Nullable List<MultipartFile> desabonnes,
            @RequestParam(required = false) @Nullable List<MultipartFile> rejets,
            @RequestParam(required = false) @Nullable List<MultipartFile> arrives,
            HttpServletRequest request,
            Visitor me,
            Page page) {
        var laid = checking.checkable(id, item, me);
        var form = SentForm.withFiles(request, "fec", "abonnes", "desabonnes", "rejets", "arrives");
        var sent = Checking.Sent.of(fec, abonnes, desabonnes, rejets, arrives);
        Checking.judge(laid, sent, form, page);
        if (form.wrong()) throw SentForm.refused(form);
        var found = Checking.found(laid, sent, page);
        var refused = checking.note(laid, found, me, page).refused();
        if (!refused.isEmpty())
            throw new Wrong(
                    409,
                    "FC-4605",
                    refused.stream().map(it -> new Wrong.Field("", it)).toList());
        var check = found.check();
        var shown = found.view(page, null);
        return new Looked(
                check.sound(),
                check.kind(),
                check.lines(),
                check.objects(),
                check.apart(),
                check.faults(),
                check.sha256(),
                shown.summary(),
                shown.faults(),
                shown.woken(),
                found.left(),
                found.arrived());
    }

    /** The people of a newsletter in three files, as the page hands them out; nothing is noted. A file with faults is refused with them. */
    @PostMapping("/api/v1/cases/{id}/plan/{item}/apart")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("plan:read")
    ModelAndView apart(
            UUID id,
            UUID item,
            @RequestParam(required = false) @Nullable List<MultipartFile> abonnes,
            @RequestParam(required = false) @Nullable List<MultipartFile> desabonnes,
            @RequestParam(required = false) @Nullable List<MultipartFile> rejets,
            HttpServletRequest request,
            Visitor me,
            Page page) {
        var laid = checking.checkable(id, item, me);
        if (Checking.books(laid)) throw Problem.notFound();
        var form = SentForm.withFiles(request, "abonnes", "desabonnes", "rejets");
        var sent = Checking.Sent.of(null, abonnes, desabonnes, rejets, null);
        Checking.judge(laid, sent, form, page);
        if (form.wrong()) throw SentForm.refused(form);
        var left = Checking.left(sent, true, page);
        if (left.faults().count() > 0)
            throw new Wrong(
                    422,
                    Checking.contacts(left, sent, page).view(page, null).faults().stream()
                            .map(it -> new Wrong.Field("", it.line() + " · " + it.what()))
                            .toList());
        return Apart.answer(left, "apart.zip", it -> it.name().toLowerCase(Locale.ROOT) + ".csv");
    }
}
