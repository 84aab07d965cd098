package org.fabcom.accompaniers.quotes;

import module java.base;
import org.fabcom.people.invoicing.BillsDoor;
import org.fabcom.talk.pages.ThreadView;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.jspecify.annotations.Nullable;

/**
 * A quote as one of its readers sees it.
 *
 * @param refusal why what was just asked did not happen; null if nothing was
 * @param shown the version that holds or waits for an answer; null as long as there is none
 * @param others earlier versions, the newest first
 * @param outcome what it took, beside what was said; null as long as nobody said it
 * @param bills its invoices; null: nothing of them is for this reader
 */
public record QuoteView(
        String url,
        String title,
        String state,
        String chip,
        String provider,
        String providerUrl,
        String asker,
        String caseUrl,
        List<String> need,
        String asked,
        @Nullable String refusal,
        @Nullable VersionView shown,
        List<VersionView> others,
        @Nullable OutcomeView outcome,
        Acts acts,
        BillsDoor.@Nullable View bills,
        FundingView funding,
        List<String> journal,
        @Nullable ThreadView thread,
        Form form) {

    /**
     * What this visitor may do now.
     *
     * @param after where it is paid, once it is accepted
     * @param waits what is waited for, when they can do nothing
     * @param end null: not by this visitor, or not any more
     * @param uninvoiced why no invoice is written here; empty: one is
     */
    public record Acts(
            boolean answer,
            boolean accept,
            boolean decline,
            boolean withdraw,
            boolean count,
            List<LinkView> after,
            String waits,
            String uninvoiced,
            @Nullable EndView end) {}

    /** Ending what was accepted: what is waited for, if anything, and what this side may press. */
    public record EndView(String asked, String act, String text) {}

    /** A version with its lines and what they come to, each unit apart; {@code until}: empty once accepted; {@code over}: its last day has passed. */
    public record VersionView(
            int n,
            String title,
            List<String> words,
            String solidarity,
            String until,
            boolean over,
            List<MoneyView> money,
            List<TimeView> time,
            List<ThingView> things,
            String net,
            List<TaxView> taxes,
            String gross,
            String paid,
            String given,
            String asked) {}

    public record MoneyView(String words, String quantity, String unit, String vat, String net) {}

    public record TimeView(String words, String side, String kind, String minutes) {}

    public record ThingView(String words, String side) {}

    public record TaxView(String label, String amount) {}

    /** Each measure as it was said and as it was; {@code gap} in words. */
    public record OutcomeView(List<MeasureView> measures, String things, List<String> words, String said) {}

    public record MeasureView(String label, String planned, String real, String gap) {}

    /** Who pays the provider and their links with hosts (A11). */
    public record FundingView(String funder, String links) {}

    /**
     * The quote on paper, with all that both sides say of themselves.
     *
     * @param accepted on which day and by whom; empty: nobody did
     */
    public record PaperView(QuoteView it, List<String> seller, List<String> buyer, String accepted) {}
}
