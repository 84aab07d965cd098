package org.fabcom.flows.offline;

import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.fabcom.flows.Duty;
import org.fabcom.flows.offline.Devices.Device;
import org.fabcom.flows.offline.Devices.Received;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the script of the desk talks to: it registers its key, asks for a token, sends what it kept, a line a post. */
@Controller
final class QueuePages {

    static final String PATH = "/pesee/quai/{site}/file";

    private static final int LONGEST = 4000;

    private final Gate gate;
    private final Devices devices;
    private final Kept kept;

    QueuePages(Gate gate, Devices devices, Kept kept) {
        this.gate = gate;
        this.devices = devices;
        this.kept = kept;
    }

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<Map<String, String>> token(@PathVariable UUID site, Visitor me, Page page) {
        gate.site(site, me, Duty.INTAKE);
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(Map.of("csrf", page.csrf(), "personne", me.party().toString()));
    }

    @PostMapping(PATH + "/appareil")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<Map<String, String>> register(@PathVariable UUID site, Form form, Visitor me) {
        var at = gate.site(site, me, Duty.INTAKE);
        return devices.register(at, me.party(), bytes(form.value("cle")))
                .map(id -> ResponseEntity.ok(Map.of("id", id.toString())))
                .orElseThrow(Problem::badRequest);
    }

    /** 200 once it is here, however often it comes; 409 while a number is missing before it; 403 if the key did not say this. */
    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<Map<String, Object>> receive(@PathVariable UUID site, Form form, Visitor me, Page page) {
        var at = gate.site(site, me, Duty.INTAKE);
        var device = Ids.read(form.value("appareil"))
                .flatMap(id -> devices.find(id, at))
                .filter(it -> it.person().equals(me.party()))
                .orElseThrow(Problem::forbidden);
        var said = form.value("texte");
        if (!form.value("n").matches("[1-9][0-9]{0,8}") || said.length() > LONGEST) throw Problem.badRequest();
        int number = Integer.parseInt(form.value("n"));
        var signature = bytes(form.value("signature"));
        if (!Devices.signed(device, said, signature)) throw Problem.forbidden();
        var before = devices.received(device.id(), number);
        if (before.isPresent()) return answer(before.get(), said, page);
        if (number != devices.last(device.id()) + 1) return gap(device, page);
        var why = kept.enter(at, device, number, said, page);
        if (devices.keep(device.id(), number, said, signature, why))
            return answer(new Received(said, "", why), said, page);
        return devices.received(device.id(), number)
                .map(it -> answer(it, said, page))
                .orElseGet(() -> gap(device, page));
    }

    private static ResponseEntity<Map<String, Object>> answer(Received it, String said, Page page) {
        if (!it.said().equals(said)) throw Problem.conflict();
        return ResponseEntity.ok(
                it.why().isEmpty()
                        ? Map.of()
                        : Map.of("mot", page.t("flows.offline.put.aside", page.t("flows.refused." + it.why()))));
    }

    private ResponseEntity<Map<String, Object>> gap(Device device, Page page) {
        int last = devices.last(device.id());
        return ResponseEntity.status(409).body(Map.of("dernier", last, "mot", page.t("flows.offline.gap", last + 1)));
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException unreadable) {
            throw Problem.badRequest();
        }
    }
}
