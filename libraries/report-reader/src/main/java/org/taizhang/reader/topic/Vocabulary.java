package org.taizhang.reader.topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.taizhang.reader.text.Word;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.text.WordList;

/// The closed vocabulary of topics, `topics.yaml`.
public final class Vocabulary {
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<Word> words = new ArrayList<>();

    private Vocabulary() {}

    public static Vocabulary standard() {
        return parse(WordList.text("topics.yaml"));
    }

    static Vocabulary parse(String yaml) {
        var vocabulary = new Vocabulary();
        try {
            for (JsonNode topic : new YAMLMapper().readTree(yaml).path("topics")) {
                String code = topic.path("code").asText();
                vocabulary.names.put(code, topic.path("name").asText());
                topic.path("words")
                        .properties()
                        .forEach(word -> vocabulary.words.add(new Word(
                                word.getKey(),
                                WordKind.TOPIC,
                                code,
                                word.getValue().asDouble(),
                                "")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("topics.yaml", e);
        }
        return vocabulary;
    }

    public List<Word> words() {
        return List.copyOf(words);
    }

    /// The codes, with the Chinese name of each, in the order of the file.
    public Map<String, String> names() {
        return Map.copyOf(names);
    }
}
