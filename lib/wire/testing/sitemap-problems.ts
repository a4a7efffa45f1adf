import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'

// sitemaps.org's own schema, as a package carries it, asks for a schema of whatever else stands in a page's entry. What Google reads of
// its extensions (developers.google.com/search/docs/crawling-indexing/sitemaps) is said here.
const IMAGE = `
  <xs:element name="image"><xs:complexType><xs:sequence>
    <xs:element name="loc" type="xs:anyURI"/>
  </xs:sequence></xs:complexType></xs:element>`
const NEWS = `
  <xs:element name="news"><xs:complexType><xs:sequence>
    <xs:element name="publication"><xs:complexType><xs:sequence>
      <xs:element name="name"><xs:simpleType><xs:restriction base="xs:string"><xs:minLength value="1"/></xs:restriction></xs:simpleType></xs:element>
      <xs:element name="language"><xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="zh-cn|zh-tw|[a-z]{2,3}"/></xs:restriction></xs:simpleType></xs:element>
    </xs:sequence></xs:complexType></xs:element>
    <xs:element name="publication_date" type="xs:dateTime"/>
    <xs:element name="title"><xs:simpleType><xs:restriction base="xs:string"><xs:minLength value="1"/></xs:restriction></xs:simpleType></xs:element>
  </xs:sequence></xs:complexType></xs:element>`
const INDEX = `
  <xs:element name="sitemapindex"><xs:complexType><xs:sequence>
    <xs:element name="sitemap" maxOccurs="50000"><xs:complexType><xs:sequence>
      <xs:element name="loc" type="xs:anyURI"/>
      <xs:element name="lastmod" type="xs:dateTime" minOccurs="0"/>
    </xs:sequence></xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>`

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const schemaOf = (namespace: string, elements: string) =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}" elementFormDefault="qualified">${elements}</xs:schema>`

const files = {
  'sitemap.xsd': readFileSync('node_modules/sitemap/schema/sitemap.xsd', 'utf8'),
  'image.xsd': schemaOf('http://www.google.com/schemas/sitemap-image/1.1', IMAGE),
  'news.xsd': schemaOf('http://www.google.com/schemas/sitemap-news/0.9', NEWS),
}
const together = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="${SITEMAP}" schemaLocation="sitemap.xsd"/>
  <xs:import namespace="http://www.google.com/schemas/sitemap-image/1.1" schemaLocation="image.xsd"/>
  <xs:import namespace="http://www.google.com/schemas/sitemap-news/0.9" schemaLocation="news.xsd"/>
</xs:schema>`

/** What is wrong with a sitemap or an index of sitemaps, in xmllint's words; empty when it is valid. */
export async function sitemapProblems(xml: string): Promise<string[]> {
  const isIndex = xml.includes('<sitemapindex')
  const { errors } = await validateXML({
    xml: [{ fileName: 'file.xml', contents: xml }],
    schema: [isIndex ? schemaOf(SITEMAP, INDEX) : together],
    preload: isIndex ? [] : Object.entries(files).map(([fileName, contents]) => ({ fileName, contents })),
  })
  return errors.map(({ message }) => message)
}
