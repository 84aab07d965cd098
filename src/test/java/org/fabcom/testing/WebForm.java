package org.fabcom.testing;

import module java.base;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form being filled in by the labels of its fields, then sent with one of its buttons as a browser without script would. */
public final class WebForm {

    private final WebAnswer answer;
    private final Element form;
    private final Element button;

    WebForm(WebAnswer answer, Element form, Element button) {
        this.answer = answer;
        this.form = form;
        this.button = button;
    }

    /** Types into, or chooses in, the field with this label. */
    public WebForm fill(String label, String value) {
        var field = field(label);
        if (field.normalName().equals("select")) {
            field.select("option").forEach(it -> it.removeAttr("selected"));
            field.select("option").stream()
                    .filter(it -> WebAnswer.clean(it.text()).equals(value)
                            || it.attr("value").equals(value))
                    .findFirst()
                    .orElseThrow(() -> answer.missing("no choice", value))
                    .attr("selected", "selected");
        } else {
            field.val(value);
        }
        return this;
    }

    /** Ticks the box, or chooses the radio, with this label. */
    public WebForm tick(String label) {
        var field = field(label);
        if (field.attr("type").equals("radio")) {
            form.select("input[type=radio][name=" + field.attr("name") + "]").forEach(it -> it.removeAttr("checked"));
        }
        field.attr("checked", "checked");
        return this;
    }

    public WebForm untick(String label) {
        field(label).removeAttr("checked");
        return this;
    }

    /** Sets a field by its name: for hidden ones and for what a hostile browser would send. */
    public WebForm set(String name, String value) {
        var field = form.selectFirst("[name=" + name + "]");
        if (field == null)
            form.appendElement("input")
                    .attr("type", "hidden")
                    .attr("name", name)
                    .val(value);
        else if (field.normalName().equals("select")) {
            field.select("option")
                    .forEach(it -> it.attr("selected", it.attr("value").equals(value)));
        } else field.val(value);
        return this;
    }

    /** As a program would send it, whatever the page offers under this name. */
    public WebForm forge(String name, String value) {
        form.select("[name=" + name + "]").remove();
        return set(name, value);
    }

    public WebAnswer submit() {
        var fields = new ArrayList<String>();
        for (var it : ((FormElement) form).formData()) fields.addAll(List.of(it.key(), it.value()));
        if (button.hasAttr("name")) fields.addAll(List.of(button.attr("name"), button.val()));
        if (!button.attr("formaction").isEmpty()) form.attr("action", button.absUrl("formaction"));
        if (!button.attr("formmethod").isEmpty()) form.attr("method", button.attr("formmethod"));
        return answer.submit(form, fields);
    }

    private Element field(String label) {
        for (var it : form.select("label, legend")) {
            if (!WebAnswer.clean(it.text()).startsWith(label)) continue;
            var inside = it.selectFirst("input, select, textarea");
            if (inside != null) return inside;
            var target = it.attr("for").isEmpty() ? null : form.getElementById(it.attr("for"));
            if (target != null) return target;
        }
        throw answer.missing("no field", label);
    }
}
