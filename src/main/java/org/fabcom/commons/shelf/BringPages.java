package org.fabcom.commons.shelf;

import module java.base;
import org.fabcom.commons.SharedPlan;
import org.fabcom.commons.SharedPlans;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.plan.drawing.Templates;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Brings a plan of another instance in, with the plans it came from. */
@Controller
record BringPages(SharedPlans plans, Templates templates, JsonMapper json) {

    static final String PATH = SharedPlan.PATH + "/importer";
    private static final long LARGEST = 1024 * 1024;

    @GetMapping(PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView form(Page page) {
        return page.show("commons/bring", new BringView(PATH, List.of(), Form.empty()));
    }

    @PostMapping(PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView bring(
            @RequestParam(required = false) @Nullable MultipartFile fichier, Visitor me, Form form, Page page) {
        if (fichier == null || fichier.isEmpty()) return refuse(form, "commons.bring.choose", List.of(), page);
        if (fichier.getSize() > LARGEST) return refuse(form, "commons.bring.large", List.of(), page);
        var read = Arriving.read(bytes(fichier), json, templates);
        var plan = read.plan();
        if (plan == null) return refuse(form, "commons.bring.wrong", read.wrong(), page);
        if (there(plan.id())) return refuse(form, "commons.bring.there", List.of(), page);
        try {
            var it = plans.publish(null, plan.id(), plan.story(), plan.licence(), plan.credit(), me.party());
            return page.redirect(it.url(), "commons.bring.done");
        } catch (DuplicateKeyException faster) {
            return refuse(form, "commons.bring.there", List.of(), page);
        }
    }

    /** Brought in already, or published here. */
    private boolean there(String id) {
        return plans.foreign(id).isPresent()
                || Ids.read(id).flatMap(plans::find).isPresent();
    }

    private static ModelAndView refuse(Form form, String why, List<String> wrong, Page page) {
        form.reject("fichier", page.t(why));
        return page.refuse("commons/bring", new BringView(PATH, wrong, form));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
