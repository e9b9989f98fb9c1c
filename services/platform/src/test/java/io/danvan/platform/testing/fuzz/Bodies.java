package io.danvan.platform.testing.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Spoils good bodies. */
final class Bodies {
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNodeFactory NODES = JSON.getNodeFactory();

  private final SplittableRandom random;

  Bodies(SplittableRandom random) {
    this.random = random;
  }

  /** A body of JSON, spoilt as a document, as a text, as bytes, or not at all. */
  byte[] json(JsonNode good) {
    JsonNode body = good.deepCopy();
    int changes = Math.max(0, random.nextInt(6) - 2);
    for (int number = 0; number < changes; number++) {
      change(body);
    }
    String text = random.nextInt(12) == 0 ? spoil(body.toString()) : body.toString();
    return bytes(text);
  }

  private byte[] bytes(String text) {
    byte[] bytes =
        switch (random.nextInt(60)) {
          case 0 -> text.getBytes(ISO_8859_1);
          case 1 -> text.getBytes(UTF_16);
          case 2 -> ("\ufeff" + text).getBytes(UTF_8);
          default -> text.getBytes(UTF_8);
        };
    if (random.nextInt(30) == 0) {
      int changes = 1 + random.nextInt(4);
      for (int number = 0; number < changes && bytes.length > 0; number++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
    }
    return bytes;
  }

  /** Changes one place of a document. */
  private void change(JsonNode document) {
    List<JsonNode> containers = new ArrayList<>();
    collect(document, containers);
    if (containers.isEmpty()) {
      return;
    }
    switch (containers.get(random.nextInt(containers.size()))) {
      case ObjectNode object -> change(object);
      case ArrayNode array -> change(array);
      default -> throw new IllegalStateException("only containers are collected");
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainer()) {
      containers.add(node);
      node.forEach(each -> collect(each, containers));
    }
  }

  private void change(ObjectNode object) {
    List<String> names = List.copyOf(object.propertyNames());
    if (names.isEmpty() || random.nextInt(8) == 0) {
      object.set(random.nextBoolean() ? "extra" : Nasty.text(random), value());
      return;
    }
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(6)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(name, NODES.nullNode());
      case 2 -> object.set(name, NODES.arrayNode().add(object.get(name)));
      default -> object.set(name, value());
    }
  }

  private void change(ArrayNode array) {
    switch (random.nextInt(4)) {
      case 0 -> array.removeAll();
      case 1 -> repeat(array);
      default -> array.add(value());
    }
  }

  private void repeat(ArrayNode array) {
    JsonNode first = array.isEmpty() ? value() : array.get(0);
    int times = random.nextInt(random.nextInt(10) == 0 ? 300 : 5);
    for (int number = 0; number < times; number++) {
      array.add(first);
    }
  }

  private JsonNode value() {
    return switch (random.nextInt(12)) {
      case 0 -> NODES.numberNode(random.nextInt());
      case 1 -> NODES.numberNode(random.nextLong());
      case 2 -> NODES.numberNode(BigInteger.TWO.pow(random.nextInt(200)).negate());
      case 3 -> NODES.numberNode(new BigDecimal("1e" + random.nextInt(500)));
      case 4 -> NODES.numberNode(random.nextDouble());
      case 5 -> NODES.booleanNode(random.nextBoolean());
      case 6 -> NODES.objectNode();
      case 7 -> nested();
      default -> NODES.stringNode(Nasty.text(random));
    };
  }

  private JsonNode nested() {
    JsonNode node = NODES.arrayNode();
    int depth = random.nextInt(40);
    for (int number = 0; number < depth; number++) {
      node = NODES.arrayNode().add(node);
    }
    return node;
  }

  /** Breaks the text of a document. */
  private String spoil(String text) {
    int place = random.nextInt(text.length() + 1);
    String head = text.substring(0, place);
    String tail = text.substring(place);
    return switch (random.nextInt(9)) {
      case 0 -> head;
      case 1 -> head + Nasty.text(random) + tail;
      case 2 -> text + text;
      case 3 -> text.replaceFirst("\\{", "{\"title\":1,\"title\":2,\"action\":\"x\",");
      case 4 -> text.replaceFirst("\"([^\"]{1,40})\":\"", "\"$1\":\"\\\\ud800\\\\u0000");
      case 5 -> "{\"a\":".repeat(random.nextInt(5000)) + "1";
      case 6 -> "[" + "1,".repeat(random.nextInt(300_000)) + "1]";
      case 7 -> "1".repeat(1 + random.nextInt(5000));
      default -> "";
    };
  }
}
