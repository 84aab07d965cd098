package org.fabcom.till.offline;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.till.Till;
import org.fabcom.till.TillDesk;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.offline.Device;
import org.fabcom.web.offline.SignedLine;
import org.fabcom.web.offline.SignedQueue;
import org.fabcom.web.offline.SignedQueue.Answer;
import org.fabcom.web.offline.SignedQueue.Entering;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What the script of the till talks to: it registers its key, asks for a token and the hour, sends what it kept, a line a post. */
@Controller
record KeptSalesPages(TillDesk desk, SignedQueue queue, DeviceKeys keys, KeptEntry entry, Asides asides, Clock clock) {

    static final String PATH = TillDesk.HOME + "/{till}/file";

    /** Numbers that one post may give up: more than a day has. */
    private static final int MOST_MISSING = 500;

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<Map<String, Object>> token(UUID till, Visitor me, Page page) {
        desk.at(me, till, Duty.TILL);
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(Map.of("csrf", page.csrf(), "maintenant", now()));
    }

    @PostMapping(PATH + "/appareil")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<Map<String, Object>> register(UUID till, Form form, Visitor me) {
        desk.at(me, till, Duty.TILL);
        return keys.register(till, me.party(), SignedLine.base64(form.value("cle")))
                .map(id -> ResponseEntity.ok(Map.<String, Object>of("id", id.toString(), "maintenant", now())))
                .orElseThrow(Problem::badRequest);
    }

    /** 200 once it is here, however often it comes, be it aside; 409 while a number is missing before it. */
    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<Map<String, Object>> receive(UUID till, Form form, Visitor me, Page page) {
        var at = desk.at(me, till, Duty.TILL).till();
        var line = SignedQueue.line(TillQueue.KEPT, form);
        var known = queue.device(TillQueue.KEPT, form, till);
        if (known.isEmpty()) return stray(till, named(form), line, "DEVICE", page);
        var device = known.get();
        return switch (queue.receive(TillQueue.KEPT, device, line, entering(at, device))) {
            case Answer.Taken taken -> taken(taken.why(), page);
            case Answer.Gap gap ->
                ResponseEntity.status(409)
                        .body(Map.of("dernier", gap.last(), "mot", page.t("till.offline.gap", gap.last() + 1)));
            case Answer.Other other -> stray(till, device.id(), line, "OTHER", page);
            case Answer.Unsigned unsigned -> stray(till, device.id(), line, "SIGNATURE", page);
        };
    }

    /** The device no longer has what comes before this number: its sales are named as missing, and the queue goes on. */
    @PostMapping(PATH + "/trou")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<Map<String, Object>> missing(UUID till, Form form, Visitor me) {
        desk.at(me, till, Duty.TILL);
        var device = queue.device(TillQueue.KEPT, form, till).orElseThrow(Problem::badRequest);
        if (!form.value("n").matches("[1-9][0-9]{0,8}")) throw Problem.badRequest();
        int number = Integer.parseInt(form.value("n"));
        for (int it : queue.missing(TillQueue.KEPT, device, number, MOST_MISSING))
            asides.add(till, device.id(), new SignedLine(it, "{}", new byte[0]), Asides.GAP);
        return ResponseEntity.ok(Map.of());
    }

    private Entering entering(Till till, Device device) {
        return new Entering() {
            @Override
            public String enter(SignedLine line) {
                return entry.enter(till, device, line, clock.instant(), false);
            }

            @Override
            public void refused(SignedLine line, String why) {
                asides.add(till.id(), device.id(), line, why);
            }
        };
    }

    private static UUID named(Form form) {
        return Ids.read(form.value("appareil")).orElseThrow(Problem::badRequest);
    }

    private ResponseEntity<Map<String, Object>> stray(UUID till, UUID device, SignedLine line, String why, Page page) {
        asides.add(till, device, line, why);
        var body = new HashMap<String, Object>(Map.of("mot", aside(why, page)));
        if (why.equals("DEVICE")) body.put("inconnu", true);
        return ResponseEntity.ok(body);
    }

    private static ResponseEntity<Map<String, Object>> taken(String why, Page page) {
        return ResponseEntity.ok(why.isEmpty() ? Map.of() : Map.of("mot", aside(why, page)));
    }

    private static String aside(String why, Page page) {
        return page.t("till.offline.put.aside", KeptEntry.words(why, page));
    }

    private long now() {
        return clock.instant().toEpochMilli();
    }
}
