// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/yaml.h"

#include "gotemplate/format.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <libfyaml.h>

namespace slipway {

namespace {

constexpr qsizetype kMaximumSize = 4 << 20;
constexpr qsizetype kMaximumDepth = 100;
constexpr qint64 kMaximumNodes = 100'000;

struct ParserDeleter {
    void operator()(fy_parser *parser) const { fy_parser_destroy(parser); }
};
struct DiagnosticsDeleter {
    void operator()(fy_diag *diagnostics) const { fy_diag_destroy(diagnostics); }
};

QByteArray bytesOf(fy_token *token)
{
    size_t size = 0;
    const char *text = token ? fy_token_get_text(token, &size) : nullptr;
    return text ? QByteArray(text, qsizetype(size)) : QByteArray();
}

/// Where UTF-8 ends to be UTF-8; -1 if it never does.
qsizetype firstBrokenByte(const QByteArray &text)
{
    if (text.isValidUtf8())
        return -1;
    for (qsizetype position = 0; position < text.size();) {
        const CodePoint rune = runeAt(text, position);
        if (rune.code == 0xfffd && rune.length == 1)
            return position;
        position += rune.length;
    }
    return 0;
}

/// Builds the tree from libfyaml's events, with a stack of its own, so that no input can exhaust the program's.
class Builder
{
    Q_DECLARE_TR_FUNCTIONS(Recipe)

public:
    Builder(const QByteArray &text, const QString &fileName)
        : m_text(text)
        , m_fileName(fileName)
    {
    }

    YamlReading run();

private:
    struct Frame {
        std::shared_ptr<YamlNode> node;
        QString anchor;
        YamlPointer key; ///< of a mapping: the key that waits for its value
        QList<std::pair<YamlPointer, Location>> merged;
        qint64 weight = 1; ///< nodes, aliases followed
    };

    void parse(fy_parser *parser);
    void collectErrors(fy_diag *diagnostics);
    bool handle(fy_event *event);
    void open(YamlNode::Kind kind, fy_event *event, fy_token *anchor);
    void close();
    void add(const YamlPointer &node, qint64 weight);
    std::pair<qsizetype, qsizetype> extentOf(fy_event *event) const;
    void addScalar(fy_event *event);
    void addAlias(fy_event *event);
    void addEntry(Frame &frame, const YamlPointer &value);
    void mergeInto(Frame &frame);
    void mergeMapping(Frame &frame, const YamlNode &mapping);
    Location locationAt(qsizetype position) const;
    Location locationOf(fy_event *event) const;
    void fail(const Location &location, const QString &message);

    QByteArray m_text;
    QString m_fileName;
    QList<YamlProblem> m_problems;
    QList<Frame> m_stack;
    QHash<QString, std::pair<YamlPointer, qint64>> m_anchors;
    YamlPointer m_root;
    bool m_hasFailed = false;
};

Location Builder::locationAt(qsizetype position) const
{
    position = std::clamp<qsizetype>(position, 0, m_text.size());
    const QByteArrayView before = QByteArrayView(m_text).first(position);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const QString inLine = QString::fromUtf8(before.sliced(lineStart));
    return {m_fileName, int(before.count('\n')) + 1, int(inLine.size()) + 1};
}

Location Builder::locationOf(fy_event *event) const
{
    const fy_mark *mark = fy_event_start_mark(event);
    return mark ? locationAt(qsizetype(mark->input_pos)) : Location{m_fileName, 0, 0};
}

void Builder::fail(const Location &location, const QString &message)
{
    if (!m_hasFailed)
        m_problems.append({location, message});
    m_hasFailed = true;
}

YamlReading Builder::run()
{
    if (m_text.size() > kMaximumSize) {
        fail({m_fileName, 0, 0}, tr("The file is larger than 4 MiB."));
    } else if (const qsizetype bad = firstBrokenByte(m_text); bad >= 0) {
        fail(locationAt(bad), tr("This is not UTF-8."));
    } else {
        fy_diag_cfg configuration;
        fy_diag_cfg_default(&configuration);
        configuration.level = FYET_ERROR;
        const std::unique_ptr<fy_diag, DiagnosticsDeleter> diagnostics(fy_diag_create(&configuration));
        fy_diag_set_collect_errors(diagnostics.get(), true);
        fy_parse_cfg parsing{};
        parsing.flags = fy_parse_cfg_flags(FYPCF_QUIET | FYPCF_COLLECT_DIAG | FYPCF_JSON_NONE | FYPCF_SLOPPY_FLOW_INDENTATION);
        parsing.diag = diagnostics.get();
        const std::unique_ptr<fy_parser, ParserDeleter> parser(fy_parser_create(&parsing));
        if (parser && fy_parser_set_string(parser.get(), m_text.constData(), size_t(m_text.size())) == 0)
            parse(parser.get());
        collectErrors(diagnostics.get());
        if (parser && fy_parser_get_stream_error(parser.get()) && m_problems.isEmpty())
            fail({m_fileName, 0, 0}, tr("This is not YAML."));
    }
    if (m_hasFailed || !m_root) {
        auto nothing = std::make_shared<YamlNode>();
        nothing->location = {m_fileName, 1, 1};
        m_root = nothing;
    }
    return {m_root, m_problems};
}

void Builder::parse(fy_parser *parser)
{
    while (!m_hasFailed) {
        fy_event *event = fy_parser_parse(parser);
        if (!event)
            return;
        const bool goesOn = handle(event);
        fy_parser_event_free(parser, event);
        if (!goesOn)
            return;
    }
}

void Builder::collectErrors(fy_diag *diagnostics)
{
    void *iterator = nullptr;
    while (const fy_diag_error *error = fy_diag_errors_iterate(diagnostics, &iterator)) {
        if (error->type != FYET_ERROR)
            continue;
        // Counted from 1 here. What is missing at the end of a text is put in the line after it, which is no line of the file.
        const bool isAfterEnd = error->line > m_text.count('\n') + 1;
        fail(isAfterEnd ? locationAt(m_text.size()) : Location{m_fileName, error->line, error->column}, QString::fromUtf8(error->msg));
    }
}

bool Builder::handle(fy_event *event)
{
    switch (event->type) {
    case FYET_SCALAR:
        addScalar(event);
        return true;
    case FYET_ALIAS:
        addAlias(event);
        return true;
    case FYET_MAPPING_START:
        open(YamlNode::Kind::Mapping, event, event->mapping_start.anchor);
        return true;
    case FYET_SEQUENCE_START:
        open(YamlNode::Kind::Sequence, event, event->sequence_start.anchor);
        return true;
    case FYET_MAPPING_END:
    case FYET_SEQUENCE_END:
        close();
        return true;
    case FYET_DOCUMENT_END:
    case FYET_STREAM_END:
        return false;
    default:
        return true;
    }
}

void Builder::open(YamlNode::Kind kind, fy_event *event, fy_token *anchor)
{
    if (m_stack.size() >= kMaximumDepth)
        return fail(locationOf(event), tr("The file nests deeper than 100 levels."));
    auto node = std::make_shared<YamlNode>();
    node->kind = kind;
    node->location = locationOf(event);
    m_stack.append({node, QString::fromUtf8(bytesOf(anchor)), {}, {}, 1});
}

void Builder::close()
{
    Frame frame = m_stack.takeLast();
    mergeInto(frame);
    if (!frame.anchor.isEmpty())
        m_anchors.insert(frame.anchor, {frame.node, frame.weight});
    add(frame.node, frame.weight);
}

void Builder::add(const YamlPointer &node, qint64 weight)
{
    if (m_stack.isEmpty()) {
        m_root = node;
        return;
    }
    Frame &frame = m_stack.last();
    frame.weight += weight;
    if (frame.weight > kMaximumNodes)
        return fail(node->location, tr("The aliases of this file unfold to more than 100,000 nodes."));
    if (frame.node->isSequence())
        frame.node->items.append(node);
    else if (!frame.key)
        frame.key = node;
    else
        addEntry(frame, node);
}

void Builder::addEntry(Frame &frame, const YamlPointer &value)
{
    const YamlPointer key = std::exchange(frame.key, nullptr);
    if (!key->isScalar() && key->kind != YamlNode::Kind::Null)
        return fail(key->location, tr("A key must be a word, not a list or a mapping."));
    if (key->isPlain && key->text == QLatin1StringView("<<")) {
        frame.merged.append({value, key->location});
        return;
    }
    for (const YamlEntry &entry : std::as_const(frame.node->entries)) {
        if (entry.key == key->text) {
            m_problems.append({key->location, tr("“%1” is there already, in line %2.").arg(key->text).arg(entry.keyLocation.line)});
            return;
        }
    }
    frame.node->entries.append({key->text, key->location, value});
}

void Builder::mergeMapping(Frame &frame, const YamlNode &mapping)
{
    QSet<QString> known;
    for (const YamlEntry &entry : std::as_const(frame.node->entries))
        known.insert(entry.key);
    for (const YamlEntry &entry : mapping.entries) {
        if (!known.contains(entry.key))
            frame.node->entries.append(entry);
    }
}

void Builder::mergeInto(Frame &frame)
{
    for (const auto &[value, location] : std::as_const(frame.merged)) {
        if (value->isMapping()) {
            mergeMapping(frame, *value);
            continue;
        }
        for (const YamlPointer &item : value->items) {
            if (item->isMapping())
                mergeMapping(frame, *item);
        }
        if (!value->isSequence())
            fail(location, tr("“<<” takes a mapping or a list of mappings."));
    }
}

/// The bytes of a scalar with its quotes or its block's indicator, which libfyaml leaves out; -1 if there are none.
std::pair<qsizetype, qsizetype> Builder::extentOf(fy_event *event) const
{
    const fy_mark *first = fy_event_start_mark(event);
    const fy_mark *last = fy_event_end_mark(event);
    if (!first || !last || !event->scalar.value || last->input_pos < first->input_pos)
        return {-1, -1};
    auto start = qsizetype(first->input_pos);
    auto end = qsizetype(last->input_pos);
    switch (fy_scalar_token_get_style(event->scalar.value)) {
    case FYSS_SINGLE_QUOTED:
    case FYSS_DOUBLE_QUOTED: {
        const char quote = fy_scalar_token_get_style(event->scalar.value) == FYSS_SINGLE_QUOTED ? '\'' : '"';
        if (m_text.mid(start, 1) != QByteArray(1, quote) || start == end)
            start = std::max<qsizetype>(0, start - 1);
        return {start, std::min(m_text.size(), end + 1)};
    }
    case FYSS_LITERAL:
    case FYSS_FOLDED: {
        const char indicator = fy_scalar_token_get_style(event->scalar.value) == FYSS_LITERAL ? '|' : '>';
        if (m_text.mid(start, 1) != QByteArray(1, indicator))
            start = std::max<qsizetype>(0, m_text.lastIndexOf(indicator, start - 1));
        return {start, end};
    }
    default:
        return {start, end};
    }
}

void Builder::addScalar(fy_event *event)
{
    fy_token *token = event->scalar.value;
    auto node = std::make_shared<YamlNode>();
    node->location = locationOf(event);
    node->text = QString::fromUtf8(bytesOf(token));
    const QByteArray tag = bytesOf(event->scalar.tag);
    node->isPlain = !token || (fy_scalar_token_get_style(token) == FYSS_PLAIN && !tag.endsWith("str"));
    static const QSet<QString> nulls{QString(), QStringLiteral("~"), QStringLiteral("null"), QStringLiteral("Null"),
                                     QStringLiteral("NULL")};
    node->kind = node->isPlain && nulls.contains(node->text) ? YamlNode::Kind::Null : YamlNode::Kind::Scalar;
    if (const auto [start, end] = extentOf(event); start >= 0) {
        node->location = locationAt(start);
        node->source = QString::fromUtf8(m_text.mid(start, end - start));
    }
    if (const QString anchor = QString::fromUtf8(bytesOf(event->scalar.anchor)); !anchor.isEmpty())
        m_anchors.insert(anchor, {node, 1});
    add(node, 1);
}

void Builder::addAlias(fy_event *event)
{
    const QString name = QString::fromUtf8(bytesOf(event->alias.anchor));
    const auto known = m_anchors.constFind(name);
    if (known == m_anchors.constEnd())
        return fail(locationOf(event), tr("There is no anchor “%1” before this line.").arg(name));
    add(known->first, known->second);
}

} // namespace

const YamlNode *YamlNode::find(QStringView key) const
{
    for (const YamlEntry &entry : entries) {
        if (entry.key == key)
            return entry.value.get();
    }
    return nullptr;
}

YamlReading readYaml(const QByteArray &text, const QString &fileName)
{
    return Builder(text, fileName).run();
}

} // namespace slipway
