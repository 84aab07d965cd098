package org.fabcom.flows.sites;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/** What an organisation says before it weighs. {@code people}: who may be given a duty; {@code archived}: by list, what may be taken up again. */
public record SettingsView(
        String path,
        String name,
        Form form,
        List<LinkView> sites,
        List<DutyView> duties,
        List<OptionView> people,
        List<OptionView> siteOptions,
        List<OptionView> dutyOptions,
        List<ThingView> containers,
        List<ThingView> localities,
        List<ThingView> wastes,
        List<ThingView> recipients,
        Map<String, List<ThingView>> archived,
        List<OptionView> classes,
        boolean manages) {

    /** Who does what where; the three ids name it when it ends. */
    public record DutyView(String words, String person, String site, String duty) {}

    /** {@code url}: where it is corrected; empty where that is not offered. */
    public record ThingView(String id, String words, String url) {

        ThingView at(String page) {
            return new ThingView(id, words, page);
        }
    }
}
