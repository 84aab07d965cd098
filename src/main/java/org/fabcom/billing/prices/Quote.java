package org.fabcom.billing.prices;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.Quantities;
import org.fabcom.web.Page;

/** A price and how it came about: what the parts add or take off adds up to it, to the cent (S23). */
public record Quote(long unitCents, long quantity, List<Part> parts) {

    /** One component. Its words are a message of the bundle; {0} is the label, {1} what it adds or takes off, then the numbers. */
    public record Part(String key, String label, long cents, List<Long> numbers) {

        public Part {
            numbers = List.copyOf(numbers);
        }

        /** « Tarif membre : 12,00 € × 1,5 h = 18,00 € ». */
        String told(Page page) {
            var args = new Object[numbers.size() + 2];
            args[0] = label;
            args[1] = page.euros(cents);
            for (int i = 0; i < numbers.size(); i++) args[i + 2] = number(i, numbers.get(i), page);
            return page.t(key, args);
        }

        private String number(int place, long number, Page page) {
            if (key.endsWith(PriceRule.Kind.PERCENT.name())) return Quantities.percent(number, page);
            boolean quantity = place == 1 || key.contains(".STEP.");
            return quantity ? Quantities.told(measure(), number, page) : page.euros(number);
        }

        private Measure measure() {
            return Measure.valueOf(key.substring(key.lastIndexOf('.') + 1));
        }
    }

    public Quote {
        parts = List.copyOf(parts);
    }

    public long cents() {
        return parts.stream().mapToLong(Part::cents).sum();
    }

    public List<String> told(Page page) {
        return parts.stream().map(it -> it.told(page)).toList();
    }
}
