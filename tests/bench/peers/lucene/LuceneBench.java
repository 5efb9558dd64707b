import java.io.BufferedReader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Arguments: sentences ("language TAB text" a line), questions ("kind TAB language TAB text" a line), folder of the index,
 * milliseconds of warming up, clock ("wall", or "cpu" for the thread's own time). Prints one JSON object: times in microseconds, sentences found by their line's number.
 * Each language is a field of its own with its own analyzer.
 */
public final class LuceneBench {
    private static final int LIMIT = 10;
    private static final double MEBIBYTE = 1 << 20;
    private static boolean byProcessor;
    private static final Map<String, Analyzer> ANALYZERS = new LinkedHashMap<>();

    static {
        ANALYZERS.put("ar", new ArabicAnalyzer());
        ANALYZERS.put("en", new EnglishAnalyzer());
        ANALYZERS.put("vi", new StandardAnalyzer());
    }

    public static void main(String[] arguments) throws Exception {
        byProcessor = arguments[4].equals("cpu");
        List<String[]> sentences = lines(arguments[0]);
        List<String[]> questions = lines(arguments[1]);
        Path folder = Path.of(arguments[2]);
        StringBuilder json = new StringBuilder("{");
        double before = heldMebibytes();
        long started = System.nanoTime();
        build(sentences, folder);
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
        number(json, "buildSeconds", secondsSince(started));
        number(json, "heldAfterBuild", heldMebibytes() - before);
        memory(json, "residentAfterBuild");
        IndexSearcher searcher = new IndexSearcher(reader);
        warmUp(searcher, questions, Long.parseLong(arguments[3]));
        ask(json, "timed", searcher, questions);
        ask(json, "hard", searcher, questions);
        number(json, "heldAfterQuestions", heldMebibytes() - before);
        memory(json, "residentAfterQuestions");
        reader.close();
        started = System.nanoTime();
        DirectoryReader.open(FSDirectory.open(folder)).close();
        number(json, "loadSeconds", secondsSince(started));
        json.setLength(json.length() - 1);
        System.out.println(json.append("}"));
    }

    private static List<String[]> lines(String file) throws Exception {
        List<String[]> lines = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line.split("\t"));
            }
        }
        return lines;
    }

    private static void build(List<String[]> sentences, Path folder) throws Exception {
        Analyzer analyzer = new PerFieldAnalyzerWrapper(new StandardAnalyzer(), ANALYZERS);
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int number = 0; number < sentences.size(); number++) {
                Document document = new Document();
                document.add(new StoredField("number", number));
                document.add(new TextField(sentences.get(number)[0], sentences.get(number)[1], Field.Store.NO));
                writer.addDocument(document);
            }
        }
    }

    private static void warmUp(IndexSearcher searcher, List<String[]> questions, long milliseconds) throws Exception {
        long started = System.nanoTime();
        for (String[] question : questions) {
            if (!question[0].equals("warm-up")) continue;
            if (secondsSince(started) * 1000 > milliseconds) return;
            search(searcher, question);
        }
    }

    private static void ask(StringBuilder json, String kind, IndexSearcher searcher, List<String[]> questions)
            throws Exception {
        StringBuilder times = new StringBuilder();
        StringBuilder found = new StringBuilder();
        for (String[] question : questions) {
            if (!question[0].equals(kind)) continue;
            long asked = clock();
            List<Integer> numbers = search(searcher, question);
            times.append((clock() - asked) / 1000.0).append(',');
            found.append(numbers).append(',');
        }
        list(json, kind + "Times", times);
        list(json, kind + "Found", found);
    }

    private static List<Integer> search(IndexSearcher searcher, String[] question) throws Exception {
        List<Integer> numbers = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query(question[1], question[2]), LIMIT).scoreDocs) {
            numbers.add(searcher.doc(hit.doc).getField("number").numericValue().intValue());
        }
        return numbers;
    }

    private static Query query(String language, String text) throws Exception {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        try (TokenStream tokens = ANALYZERS.get(language).tokenStream(language, new StringReader(text))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                query.add(new TermQuery(new Term(language, term.toString())), BooleanClause.Occur.SHOULD);
            }
            tokens.end();
        }
        return query.build();
    }

    private static double heldMebibytes() throws Exception {
        for (int round = 0; round < 3; round++) {
            System.gc();
            Thread.sleep(50);
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE;
    }

    /** Memory of the whole process, where the system tells it. */
    private static void memory(StringBuilder json, String name) throws Exception {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return;
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmRSS:")) {
                number(json, name, Long.parseLong(line.replaceAll("\\D", "")) / 1024.0);
            }
        }
    }

    private static long clock() {
        return byProcessor ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : System.nanoTime();
    }

    private static double secondsSince(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private static void number(StringBuilder json, String name, double value) {
        json.append('"').append(name).append("\":").append(value).append(',');
    }

    private static void list(StringBuilder json, String name, StringBuilder values) {
        if (values.length() > 0) values.setLength(values.length() - 1);
        json.append('"').append(name).append("\":[").append(values).append("],");
    }
}
