package org.fabcom.flows.offline;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.offline.Devices;
import org.fabcom.web.offline.QueueTables;
import org.fabcom.web.offline.SignedLine;
import org.fabcom.web.offline.SignedQueue;
import org.fabcom.web.offline.SignedQueue.Answer;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What the script of the desk talks to: it registers its key, asks for a token, sends what it kept, a line a post. */
@Controller
record QueuePages(Gate gate, Devices devices, SignedQueue queue, Kept kept) {

    static final String PATH = "/pesee/quai/{site}/file";

    /** Devices from before lines were chained are still in use. */
    private static final QueueTables KEPT = new QueueTables("flows", "site", 4000, false);

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<Map<String, String>> token(UUID site, Visitor me, Page page) {
        gate.site(site, me, Duty.INTAKE);
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(Map.of("csrf", page.csrf(), "personne", me.party().toString()));
    }

    @PostMapping(PATH + "/appareil")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<Map<String, String>> register(UUID site, Form form, Visitor me) {
        var at = gate.site(site, me, Duty.INTAKE);
        return devices.register(KEPT, at.id(), me.party(), SignedLine.base64(form.value("cle")))
                .map(id -> ResponseEntity.ok(Map.of("id", id.toString())))
                .orElseThrow(Problem::badRequest);
    }

    /** 200 once it is here, however often it comes; 409 while a number is missing before it; 403 if the key did not say this. */
    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<Map<String, Object>> receive(UUID site, Form form, Visitor me, Page page) {
        var at = gate.site(site, me, Duty.INTAKE);
        var device = queue.device(KEPT, form, at.id())
                .filter(it -> it.person().equals(me.party()))
                .orElseThrow(Problem::forbidden);
        var line = SignedQueue.line(KEPT, form);
        return switch (queue.receive(KEPT, device, line, it -> kept.enter(at, device, it.number(), it.said(), page))) {
            case Answer.Taken taken -> ResponseEntity.ok(words(taken.why(), page));
            case Answer.Gap gap ->
                ResponseEntity.status(409)
                        .body(Map.of("dernier", gap.last(), "mot", page.t("flows.offline.gap", gap.last() + 1)));
            case Answer.Other other -> throw Problem.conflict();
            case Answer.Unsigned unsigned -> throw Problem.forbidden();
        };
    }

    private static Map<String, Object> words(String why, Page page) {
        return why.isEmpty()
                ? Map.of()
                : Map.of("mot", page.t("flows.offline.put.aside", page.t("flows.refused." + why)));
    }
}
