package org.fabcom.governance.assemblies.door;

import module java.base;
import org.fabcom.governance.assemblies.Admission;
import org.fabcom.governance.assemblies.Attendance;
import org.fabcom.governance.assemblies.ConvocationText;
import org.fabcom.governance.assemblies.Presence;
import org.fabcom.governance.assemblies.Voices.Voice;
import org.fabcom.governance.assemblies.door.DoorView.CollegeView;
import org.fabcom.governance.assemblies.door.DoorView.SheetPaperView;
import org.fabcom.governance.assemblies.door.DoorView.SignerView;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.print.Pdf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sheet that people sign at the door, college by college, with the proxies received so far. */
@Controller
record AttendanceSheetPages(Admission admission, Attendance attendance, ConvocationText text, Pdf pdf) {

    @GetMapping("/agora/assemblees/{assembly}/emargement.pdf")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> sheet(UUID assembly, Visitor me, Page page) {
        var in = admission.keepDoor(assembly, me);
        var presence = attendance.presence(in.assembly(), in.body(), null);
        var view = new SheetPaperView(
                text.title(in.assembly(), in.body()),
                text.when(in.assembly()),
                in.assembly().said().place(),
                presence.colleges().stream()
                        .map(it -> new CollegeView(
                                it,
                                presence.of(it).stream()
                                        .map(voice -> signer(voice, presence, page))
                                        .toList()))
                        .toList(),
                page.t("governance.sheet.count", presence.registered()));
        return pdf.answer(page.t("governance.sheet.file"), "governance/attendancepaper", view, page);
    }

    private static SignerView signer(Voice it, Presence presence, Page page) {
        var proxy = presence.proxy(it);
        return new SignerView(it.name(), proxy == null ? "" : page.t("governance.sheet.proxy", proxy.holderName()));
    }
}
