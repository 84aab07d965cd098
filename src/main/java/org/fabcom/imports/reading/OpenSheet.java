package org.fabcom.imports.reading;

import module java.base;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.reading.Grid.Walker;
import org.fabcom.kernel.Storable;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.kernel.bounds.Content;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a workbook in OpenDocument (ISO/IEC 26300), row by row as they stand in its part {@code content.xml}. Rows and
 * cells that repeat are written once there: empty ones are counted, filled ones come again, within bounds.
 */
final class OpenSheet {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}\\.0+");
    private static final int WIDEST = 2_000;
    private static final int LONGEST = 100_000;
    private static final long RATIO = 200;
    private static final long SMALL = 1_000_000;

    private OpenSheet() {}

    static void walk(Content content, Grid.Walkers walkers) {
        try (var bytes = content.open();
                var zip = new ZipInputStream(bytes)) {
            for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry())
                if (it.getName().equals("content.xml")) {
                    new Reading(reader(new Bounded(zip, content.size())), walkers).all();
                    return;
                }
            throw unreadable();
        } catch (IOException | XMLStreamException | NumberFormatException broken) {
            throw unreadable();
        }
    }

    private static XMLStreamReader reader(InputStream content) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(content);
    }

    private static UnreadableSource unreadable() {
        return new UnreadableSource("imports.said.book.ods");
    }

    /** Unfolds no more than the bounds allow. */
    private static final class Bounded extends FilterInputStream {

        private final long most;
        private long taken;

        private Bounded(InputStream part, long folded) {
            super(part);
            this.most = Math.min(Bounds.here().unfolded(), SMALL + RATIO * folded);
        }

        @Override
        public int read() throws IOException {
            int it = super.read();
            if (it >= 0) count(1);
            return it;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return count(super.read(into, from, length));
        }

        private int count(int n) {
            taken += n;
            if (taken > most) throw new UnreadableSource("imports.said.book.large");
            return n;
        }

        @Override
        public void close() {}
    }

    /** One way through to the end: what is broken there is broken. */
    private static final class Reading {

        private final XMLStreamReader xml;
        private final Grid.Walkers walkers;
        private long cells;
        private int row;

        Reading(XMLStreamReader xml, Grid.Walkers walkers) {
            this.xml = xml;
            this.walkers = walkers;
        }

        void all() throws XMLStreamException {
            int sheets = 0;
            @Nullable Walker walker = null;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
                var name = xml.getLocalName();
                if (name.equals("table")) {
                    walker = walkers.of(sheets++);
                    row = 0;
                } else if (name.equals("table-row") && walker != null && !row(walker)) walker = null;
            }
        }

        private boolean row(Walker walker) throws XMLStreamException {
            int times = repeated("number-rows-repeated");
            var all = new ArrayList<String>();
            while (xml.next() != XMLStreamConstants.END_ELEMENT
                    || !xml.getLocalName().equals("table-row")) {
                if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) continue;
                var name = xml.getLocalName();
                if (name.equals("table-cell") || name.equals("covered-table-cell")) cell(name, all);
            }
            while (!all.isEmpty() && all.getLast().isEmpty()) all.removeLast();
            if (all.isEmpty()) {
                row += times;
                return true;
            }
            for (int i = 0; i < times; i++) {
                bounded(all.size());
                if (!walker.take(++row, all)) return false;
            }
            return true;
        }

        private void cell(String name, List<String> all) throws XMLStreamException {
            int times = repeated("number-columns-repeated");
            var day = value("date-value");
            var number = value("value");
            var text = text(name);
            var said = !day.isEmpty()
                    ? day.replaceFirst("T00:00:00$", "")
                    : !number.isEmpty() ? number(number, text) : text;
            var clean = Grid.clean(Storable.kept(said));
            if (clean.isEmpty() && all.size() + times > WIDEST) return;
            for (int i = 0; i < times && all.size() < WIDEST; i++) all.add(clean);
            bounded(times);
        }

        /** A percentage or a price is shown otherwise than it is kept; a whole number has no decimal point. */
        private static String number(String kept, String shown) {
            return WHOLE.matcher(kept).matches() ? kept.substring(0, kept.indexOf('.')) : kept.isEmpty() ? shown : kept;
        }

        /** What is shown, paragraph by paragraph; a comment beside is none of it. */
        private String text(String cell) throws XMLStreamException {
            var text = new StringBuilder();
            int aside = 0;
            while (true) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    if (xml.getLocalName().equals(cell)) return text.toString();
                    if (xml.getLocalName().equals("annotation")) aside--;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    var name = xml.getLocalName();
                    if (name.equals("annotation")) aside++;
                    else if (aside == 0 && name.equals("p") && !text.isEmpty()) text.append('\n');
                    else if (aside == 0 && (name.equals("s") || name.equals("tab"))) text.append(' ');
                } else if (event == XMLStreamConstants.CHARACTERS && aside == 0 && text.length() < LONGEST) {
                    text.append(xml.getText());
                }
            }
        }

        private String value(String attribute) {
            for (int i = 0; i < xml.getAttributeCount(); i++)
                if (xml.getAttributeLocalName(i).equals(attribute)) return xml.getAttributeValue(i);
            return "";
        }

        private int repeated(String attribute) {
            var said = value(attribute);
            return said.isEmpty() ? 1 : Math.clamp(Integer.parseInt(said), 1, 1_048_576);
        }

        private void bounded(int more) {
            cells += more;
            if (cells > 20_000_000) throw new UnreadableSource("imports.said.book.cells");
        }
    }
}
